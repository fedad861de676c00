#include "tests/ui/generated_epidemic.h"

#include "tests/ui/generated_case.h"

#include <QFuture>

#include <algorithm>

namespace tracedesk::test {

namespace {

using namespace std::chrono;

constexpr epi::Seconds korea = hours(9);
const epi::Day firstDay{days{18'320}}; // 2020-02-28

std::string numberOf(std::uint32_t n)
{
    return "2020-" + std::to_string(n);
}

epi::CaseClassification classificationOf(std::uint32_t n)
{
    if (n % 20 == 0)
        return epi::CaseClassification::notClassified;
    if (n % 17 == 0)
        return epi::CaseClassification::suspect;
    if (n % 13 == 0)
        return epi::CaseClassification::probable;
    return n % 29 == 0 ? epi::CaseClassification::notACase : epi::CaseClassification::confirmed;
}

epi::Case factsOf(std::uint32_t n)
{
    epi::Case facts;
    facts.id = caseId(n);
    facts.number = numberOf(n);
    facts.disease = n % 40 == 0 ? "Influenza" : "COVID-19";
    facts.classification = classificationOf(n);
    facts.stage = static_cast<epi::CaseStage>(n * 7 % 6);
    const epi::Day day = firstDay + days(n / 120 + n * 13 % 11);
    if (n % 9 != 0)
        facts.onset = epi::DayRange{day, day + days(n % 14 == 0 ? 2 : 0)};
    facts.onsetApproximate = n % 7 == 0;
    if (facts.classification == epi::CaseClassification::confirmed)
        facts.confirmed = day + days(3 + n % 3);
    facts.archived = n % 25 == 0;
    return facts;
}

void addSource(view::CaseRow &row, std::uint32_t n)
{
    if (n % 16 == 0)
        return; // not ranked
    row.topProbability = 0.99 - 0.0001 * (n * 37 % 9'900);
    row.topSourceKind = n == 1 ? epi::SourceKind::imported : n % 15 == 0 ? epi::SourceKind::unknown : epi::SourceKind::knownCase;
    if (row.topSourceKind != epi::SourceKind::knownCase)
        return;
    row.topSource = numberOf(n / 3 + 1);
    row.topSourceCase = caseId(n / 3 + 1);
}

} // namespace

view::EpidemicPicture generatedEpidemic(std::uint32_t cases)
{
    view::EpidemicPicture picture;
    picture.policy = "kcdc-2020-03";
    picture.traced = generatedNow() - hours(20);
    picture.utcOffset = korea;
    for (std::uint32_t n = 1; n <= cases; ++n) {
        view::CaseRow &row = picture.cases.emplace_back();
        row.facts = factsOf(n);
        row.stays = n * 31 % 90;
        row.coPresences = n * 53 % 140;
        row.confirmedContacts = std::min(row.coPresences, n % 5);
        if (const auto counted = row.facts.onset ? std::optional(row.facts.onset->earliest) : row.facts.confirmed) {
            const epi::TimeSpan window{epi::startOfDay(*counted - days(2), korea), epi::startOfDay(*counted + days(7), korea)};
            row.infectious = epi::CaseWindow{window, window, !row.facts.onset};
        }
        addSource(row, n);
    }
    return picture;
}

epi::Instant generatedNow()
{
    return epi::startOfDay(firstDay + days(100), korea) + hours(10) + minutes(25);
}

view::DeskLink deskWith(view::EpidemicPicture picture)
{
    view::DeskLink desk = generatedDesk();
    desk.unlock = [shown = std::make_shared<const view::EpidemicPicture>(std::move(picture))](const view::UnlockRequest &) {
        return QtFuture::makeReadyValueFuture(epi::Result<view::UnlockedStore>(
            view::UnlockedStore{"outbreak.tracedesk", "demonstration", epi::Role::owner, shown, nullptr}));
    };
    return desk;
}

} // namespace tracedesk::test
