#include "intake/list_rows.h"

#include "epi/countries.h"

#include <algorithm>
#include <array>

// Rows of a list of named contacts: form 5, and what is headed as it is. What a code list has no word for rejects the row.

namespace tracedesk::intake {

using epi::RejectReason;

namespace {

template<class T> using Code = std::pair<std::string_view, T>;

// As profiles write them; they map the codes of a form to these words.
constexpr std::array<Code<epi::ContactClass>, 6> relations{{{"medical staff", epi::ContactClass::medicalStaff},
                                                            {"medical other", epi::ContactClass::medicalOther},
                                                            {"patient", epi::ContactClass::patient},
                                                            {"family", epi::ContactClass::family},
                                                            {"colleague", epi::ContactClass::colleague},
                                                            {"other", epi::ContactClass::other}}};
constexpr std::array<Code<epi::IsolationClass>, 5> isolations{{{"not isolated", epi::IsolationClass::notIsolated},
                                                               {"released", epi::IsolationClass::released},
                                                               {"home", epi::IsolationClass::homeQuarantine},
                                                               {"hospital", epi::IsolationClass::hospital},
                                                               {"cohort", epi::IsolationClass::cohort}}};
constexpr std::array<Code<epi::Sex>, 2> sexes{{{"male", epi::Sex::male}, {"female", epi::Sex::female}}};
constexpr std::array<Code<std::optional<bool>>, 2> answers{{{"yes", true}, {"no", false}}};

constexpr std::string_view parting = " / "; // of case number and place in the remark

bool isResidentNumber(std::string_view text)
{
    constexpr std::size_t front = 6;
    constexpr std::size_t length = 14;
    if (text.size() != length || text[front] != '-')
        return false;
    return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == length - 1;
}

} // namespace

std::optional<epi::Day> ListRows::strictDay(Field field)
{
    const auto day = m_reader.day(field);
    if (const std::string written = m_reader.text(field); !day && !written.empty())
        m_reader.reject(m_reader.find(field), RejectReason::notATime, written);
    return day;
}

template<class T> T ListRows::coded(Field field, std::span<const std::pair<std::string_view, T>> codes)
{
    const std::string written = m_reader.text(field);
    const auto known = std::ranges::find(codes, std::string_view(written), &std::pair<std::string_view, T>::first);
    if (known != codes.end())
        return known->second;
    if (!written.empty())
        m_reader.reject(m_reader.find(field), RejectReason::badValue, written);
    return T{};
}

bool ListRows::addContact(std::uint64_t line)
{
    ListedContact one;
    one.line = line;
    auto &[contact, person] = one.named;
    contact.status = epi::ContactStatus::confirmed;
    // The remark: a resident number where the form has one, the case's number, the place.
    one.caseNumber = m_reader.text(Field::caseId);
    std::string remark = m_reader.text(Field::remark);
    for (bool first = true; first || !remark.empty(); first = false) {
        const std::size_t end = std::min(remark.find(parting), remark.size());
        const std::string_view part = std::string_view(remark).substr(0, end);
        if (isResidentNumber(part))
            person.residentNumber = part;
        else if (one.caseNumber.empty())
            one.caseNumber = part;
        else
            break;
        remark.erase(0, std::min(remark.size(), end + parting.size()));
    }
    contact.place = remark;
    if (one.caseNumber.empty())
        m_reader.reject(m_reader.find(Field::remark), RejectReason::missingValue, "");
    m_reader.setSubject(one.caseNumber);
    person.name = required(Field::name);
    person.birthDate = strictDay(Field::birthDate);
    person.sex = coded<epi::Sex>(Field::sex, sexes);
    person.address = m_reader.text(Field::address);
    person.phone = m_reader.text(Field::phone);
    if (std::string number = m_reader.text(Field::residentNumber); !number.empty())
        person.residentNumber = std::move(number);
    epi::ContactFacts &facts = contact.facts;
    facts.relation = coded<epi::ContactClass>(Field::relation, relations);
    facts.isolation = coded<epi::IsolationClass>(Field::isolation, isolations);
    const auto national = coded<std::optional<bool>>(Field::national, answers);
    facts.nationality = m_reader.text(Field::nationality);
    if (national == false && facts.nationality.empty())
        m_reader.reject(m_reader.find(Field::nationality), RejectReason::missingValue, "");
    if (!facts.nationality.empty() && epi::countryNamed(facts.nationality) == nullptr)
        m_reader.reject(m_reader.find(Field::nationality), RejectReason::badValue, facts.nationality);
    facts.occupation = m_reader.text(Field::occupation);
    facts.lastContact = strictDay(Field::lastContact);
    facts.suspected = coded<std::optional<bool>>(Field::suspected, answers);
    // A last day without a reason is the policy's, and follows it here.
    facts.apartReason = m_reader.text(Field::quarantineReason);
    if (const auto until = strictDay(Field::quarantineUntil); !facts.apartReason.empty())
        facts.apartUntil = until;
    if (!facts.apartUntil)
        facts.apartReason.clear();
    if (m_reader.isRejected())
        return false;
    if (facts.lastContact)
        extend(*facts.lastContact);
    std::get<std::vector<ListedContact>>(m_file.content).push_back(std::move(one));
    return true;
}

} // namespace tracedesk::intake
