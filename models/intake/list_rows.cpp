#include "intake/list_rows.h"

#include "epi/provinces.h"

#include <algorithm>
#include <array>
#include <format>
#include <limits>
#include <utility>

namespace tracedesk::intake {

using epi::RejectReason;
using epi::RemarkReason;

namespace {

Content emptyContent(FileKind kind)
{
    switch (kind) {
    case FileKind::contactList:
        return std::vector<ListedExposure>{};
    case FileKind::route:
        return std::vector<ListedVisit>{};
    case FileKind::namedContacts:
        return std::vector<ListedContact>{};
    default:
        return std::vector<ListedCase>{};
    }
}

} // namespace

ListRows::ListRows(const Layout &layout, const Profile &profile, const FileNames &names, ParsedFile &file)
    : m_profile(profile)
    , m_file(file)
    , m_reader(layout, profile, names, m_findings)
{
    m_file.content = emptyContent(profile.kind);
}

void ListRows::add(const Row &row)
{
    ++m_file.counts.read;
    if (!m_reader.begin(row, ++m_ordinal)) {
        ++m_file.counts.rejected;
        return;
    }
    std::string fingerprint = m_reader.fingerprint();
    if (m_rows.contains(fingerprint)) {
        ++m_file.counts.duplicate;
        return;
    }
    const std::size_t remarks = m_findings.remarks.size();
    const bool kept = m_profile.kind == FileKind::lineList        ? addCase(row.line)
                      : m_profile.kind == FileKind::contactList   ? addExposure(row.line)
                      : m_profile.kind == FileKind::namedContacts ? addContact(row.line)
                                                                  : addVisit(row.line);
    if (!kept) {
        m_findings.remarks.resize(remarks);
        ++m_file.counts.rejected;
        return;
    }
    m_rows.insert(std::move(fingerprint));
    ++m_file.counts.stored;
}

void ListRows::finish()
{
    m_file.rejected = std::move(m_findings.rejected);
    m_file.remarks = std::move(m_findings.remarks);
}

void ListRows::extend(epi::Instant begin, epi::Instant end)
{
    if (!m_file.period)
        m_file.period = epi::TimeSpan{begin, end};
    m_file.period->begin = std::min(m_file.period->begin, begin);
    m_file.period->end = std::max(m_file.period->end, end);
}

void ListRows::extend(epi::Day day)
{
    const auto begin = m_reader.times().toUtc(day);
    const auto end = m_reader.times().toUtc(day + std::chrono::days{1});
    if (begin && end)
        extend(*begin, *end);
}

std::string ListRows::required(Field field)
{
    std::string value = m_reader.text(field);
    if (value.empty())
        m_reader.reject(m_reader.find(field), RejectReason::missingValue, "");
    return value;
}

/// Steps of one case that cannot come in the order given. Onset may well come after sampling and confirmation.
void ListRows::checkOrder(const epi::Case &facts)
{
    const auto check = [&](const std::optional<epi::Day> &earlier, const std::optional<epi::Day> &later, std::string_view names) {
        if (earlier && later && *later < *earlier)
            m_reader.remark(RemarkReason::datesReversed, std::format("{}: {:%F} < {:%F}", names, *later, *earlier));
    };
    check(facts.sampleDate, facts.confirmed, "confirmed, sample_date");
    check(facts.confirmed, facts.outcomeDate, "outcome_date, confirmed");
    if (facts.onset)
        check(facts.onset->earliest, facts.outcomeDate, "outcome_date, onset");
}

bool ListRows::addCase(std::uint64_t line)
{
    ListedCase one;
    one.line = line;
    epi::Case &facts = one.facts;
    facts.number = required(Field::caseId);
    m_reader.setSubject(facts.number);
    if (m_reader.isRejected())
        return false;

    facts.onset = m_reader.days(Field::onset);
    if (const auto latest = m_reader.days(Field::onsetLatest)) {
        if (!facts.onset)
            facts.onset = latest;
        else if (latest->latest < facts.onset->earliest)
            m_reader.remark(RemarkReason::ignoredValue, std::format("{:%F}", latest->latest));
        else
            facts.onset->latest = latest->latest;
    }
    facts.onsetApproximate = m_reader.yesNo(Field::onsetApprox).value_or(facts.onset && !facts.onset->isExact());
    facts.sampleDate = m_reader.day(Field::sampleDate);
    facts.reported = m_reader.day(Field::reported);
    facts.confirmed = m_reader.day(Field::confirmed);
    facts.isolated = m_reader.day(Field::isolated);
    facts.outcomeDate = m_reader.day(Field::outcomeDate);
    facts.outcome = m_reader.text(Field::outcome);
    facts.imported = m_reader.yesNo(Field::imported).value_or(false);
    facts.sex = m_reader.sex(Field::sex);
    facts.age = m_reader.age(Field::age);
    facts.setting = m_reader.text(Field::setting);
    facts.policy = m_reader.text(Field::policy);
    facts.disease = m_reader.text(Field::disease);
    facts.jurisdiction.province = m_reader.text(Field::province);
    // Accounts have codes: a list that has names is of the same areas.
    if (const epi::Province *named = epi::provinceNamed(facts.jurisdiction.province))
        facts.jurisdiction.province = named->code;
    if (!facts.jurisdiction.province.empty())
        facts.jurisdiction.district = m_reader.text(Field::district);

    using enum epi::CaseClassification;
    static constexpr std::array<std::pair<std::string_view, epi::CaseClassification>, 5> classes{
        {{"", notClassified}, {"suspect", suspect}, {"probable", probable}, {"confirmed", confirmed}, {"not a case", notACase}}};
    const std::string written = m_reader.text(Field::classification);
    const auto known = std::ranges::find(classes, written, &decltype(classes)::value_type::first);
    if (known == classes.end())
        m_reader.remark(RemarkReason::ignoredValue, written);
    facts.classification =
        known == classes.end() || written.empty() ? (facts.confirmed ? confirmed : notClassified) : known->second;
    facts.stage = facts.confirmed ? epi::CaseStage::confirmed : epi::CaseStage::reported;

    one.person.name = m_reader.text(Field::name);
    one.person.phone = m_reader.text(Field::phone);
    one.person.residentNumber = m_reader.text(Field::residentNumber);
    one.person.address = m_reader.text(Field::address);
    one.person.sex = facts.sex;
    one.person.subjectTokens = m_reader.items(Field::person);
    one.sources = m_reader.items(Field::infectedBy);
    one.sourceSetting = facts.setting;
    checkOrder(facts);
    if (!m_reader.isRejected() && m_caseNumbers.contains(facts.number))
        m_reader.reject(m_reader.find(Field::caseId), RejectReason::duplicateKey, facts.number);
    if (m_reader.isRejected())
        return false;
    m_caseNumbers.insert(facts.number);
    for (const auto &day : {facts.reported, facts.sampleDate, facts.confirmed, facts.isolated, facts.outcomeDate})
        if (day)
            extend(*day);
    if (facts.onset) {
        extend(facts.onset->earliest);
        extend(facts.onset->latest);
    }
    std::get<std::vector<ListedCase>>(m_file.content).push_back(std::move(one));
    return true;
}

bool ListRows::addExposure(std::uint64_t line)
{
    ListedExposure one;
    one.line = line;
    one.exposed = required(Field::exposed);
    m_reader.setSubject(one.exposed);
    one.source = required(Field::source);
    one.setting = m_reader.text(Field::setting);
    one.evidence = m_reader.text(Field::evidence);
    one.directed = m_reader.yesNo(Field::directed).value_or(true);
    const auto from = m_reader.days(Field::dateFrom);
    const auto to = m_reader.days(Field::dateTo);
    if (from || to) {
        const epi::DayRange when{(from ? from : to)->earliest, (to ? to : from)->latest};
        if (when.latest < when.earliest) {
            m_reader.reject(m_reader.find(Field::dateTo), RejectReason::endsBeforeBegin, std::format("{:%F}", when.latest));
            return false;
        }
        one.when = when;
    }
    if (m_reader.isRejected())
        return false;
    if (one.when) {
        extend(one.when->earliest);
        extend(one.when->latest);
    }
    std::get<std::vector<ListedExposure>>(m_file.content).push_back(std::move(one));
    return true;
}

bool ListRows::addVisit(std::uint64_t line)
{
    ListedVisit one;
    one.line = line;
    epi::Visit &visit = one.visit;
    one.caseNumber = required(Field::caseId);
    m_reader.setSubject(one.caseNumber);
    const auto begin = m_reader.time(Field::from);
    if (!begin)
        m_reader.reject(m_reader.find(Field::from), RejectReason::missingValue, "");
    auto end = m_reader.time(Field::to);
    visit.position = m_reader.position(NoPosition::keep);
    visit.placeName = m_reader.text(Field::placeName);
    visit.address = m_reader.text(Field::address);
    visit.transport = m_reader.text(Field::transport);
    visit.companions = m_reader.text(Field::companions);
    visit.mask = m_reader.yesNo(Field::mask);
    const double margin = m_reader.number(Field::margin, 0, 24 * 60).value_or(0);
    if (m_reader.isRejected())
        return false;
    visit.begin = *begin;
    visit.margin = epi::Seconds(static_cast<std::int64_t>(margin * 60));
    if (end && *end < visit.begin && m_profile.time.pastMidnight) {
        *end += std::chrono::days{1};
        m_reader.remark(RemarkReason::pastMidnight, std::format("{:%F %T}", *end));
    }
    if (end && *end < visit.begin) {
        m_reader.reject(m_reader.find(Field::to), RejectReason::endsBeforeBegin, m_reader.text(Field::to));
        return false;
    }
    visit.end = end;
    visit.line = static_cast<std::uint32_t>(std::min<std::uint64_t>(line, std::numeric_limits<std::uint32_t>::max()));
    extend(visit.begin, visit.end.value_or(visit.begin) + epi::Seconds{1});
    std::get<std::vector<ListedVisit>>(m_file.content).push_back(std::move(one));
    return true;
}

} // namespace tracedesk::intake
