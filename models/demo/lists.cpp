#include "demo/csv_file.h"
#include "demo/output.h"
#include "demo/random.h"

#include <algorithm>
#include <optional>

namespace tracedesk::demo {

namespace {

// The pack in force when the outbreak begins.
constexpr const char *kPolicy = "kcdc-2020-03";

struct Name
{
    const char *korean;
    const char *english;
};

// Family names everybody shares; given names of native words that nobody is known by.
constexpr Name kFamily[] = {{"김", "Kim"},  {"이", "Lee"}, {"박", "Park"}, {"최", "Choi"}, {"정", "Jung"},
                            {"강", "Kang"}, {"조", "Cho"}, {"윤", "Yoon"}, {"장", "Jang"}, {"임", "Lim"}};
constexpr Name kGiven[] = {{"늘솔", "Neulsol"},   {"해봄", "Haebom"},       {"가온들", "Gaondeul"},  {"새미르", "Saemireu"},
                           {"달찬", "Dalchan"},   {"여리울", "Yeoriul"},    {"온새", "Onsae"},       {"들샘", "Deulsaem"},
                           {"마루솔", "Marusol"}, {"별하늬", "Byeolhanui"}, {"소담찬", "Sodamchan"}, {"이든솔", "Ideunsol"},
                           {"참빛", "Chambit"},   {"풀잎새", "Pulipsae"},   {"하늬새", "Hanuisae"},  {"구름솔", "Gureumsol"},
                           {"너울", "Neoul"},     {"도담새", "Dodamsae"},   {"물빛나", "Mulbitna"},  {"큰솔", "Keunsol"}};

/// A name as a health centre typed it: mostly clean, sometimes spaced, in Latin letters, or with a note.
std::string nameOf(const Outbreak &outbreak, std::uint32_t person, Random &random)
{
    Random own(outbreak.options.seed, Purpose::listing, {person, 1});
    const Inhabitant &self = outbreak.population.people[person];
    // Households share the father's family name, mothers keep their own.
    Random family(outbreak.options.seed, Purpose::listing, {self.household, 2});
    const bool mother = self.sex == epi::Sex::female && self.age >= 20;
    const Name &surname = kFamily[(mother ? own : family).below(std::size(kFamily))];
    const Name &given = kGiven[own.below(std::size(kGiven))];
    const std::string clean = std::string(surname.korean) + given.korean;
    switch (random.pick({88, 4, 3, 3, 2})) {
    case 1:
        return std::string(surname.korean) + " " + given.korean;
    case 2:
        return clean + " ";
    case 3:
        return std::string(given.english) + " " + surname.english;
    case 4:
        return clean + "(본인)";
    default:
        return clean;
    }
}

/// 010-0..., numbers that are not given out; written as people write them.
std::string phoneOf(const Outbreak &outbreak, std::uint32_t person, Random &random)
{
    Random own(outbreak.options.seed, Purpose::listing, {person, 3});
    const auto digits = [&](std::uint32_t width) {
        std::string text;
        for (std::uint32_t n = 0; n < width; ++n)
            text += static_cast<char>('0' + own.below(10));
        return text;
    };
    const std::string middle = "0" + digits(3);
    const std::string last = digits(4);
    switch (random.pick({85, 10, 5})) {
    case 1:
        return "010" + middle + last;
    case 2:
        return "+82 10-" + middle + "-" + last;
    default:
        return "010-" + middle + "-" + last;
    }
}

/// How likely officers find out who infected whom, by where it happened.
double chanceNamed(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::home:
        return 0.9;
    case PlaceKind::church:
    case PlaceKind::gym:
        return 0.65;
    case PlaceKind::office:
    case PlaceKind::factory:
    case PlaceKind::townHall:
    case PlaceKind::kindergarten:
    case PlaceKind::primarySchool:
    case PlaceKind::middleSchool:
    case PlaceKind::highSchool:
    case PlaceKind::academy:
        return 0.7;
    default:
        return 0.2;
    }
}

const char *evidenceOf(const Place &place, Random &random)
{
    if (place.kind == PlaceKind::home)
        return "interview: lives together";
    if (place.entry != EntryMethod::none)
        return random.chance(0.6) ? "entry log" : "interview";
    return random.chance(0.7) ? "interview" : "cctv";
}

/// What contact tracing says about a case's source: the number of a listed case, or nothing.
std::optional<std::int32_t> namedSource(const Epidemic &epidemic, const Infection &infection, const City &city, Random &random)
{
    const bool known = !infection.isImported() && epidemic.infections[infection.infector].listed >= 0 &&
                       random.chance(chanceNamed(city.places[infection.place].kind));
    if (known && !random.chance(0.04))
        return epidemic.infections[infection.infector].listed;
    // Now and then an earlier case is blamed who has nothing to do with it.
    if (infection.listed > 3 && (known || random.chance(0.03)))
        return static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(infection.listed)));
    return std::nullopt;
}

} // namespace

std::string caseNumber(std::int32_t listed)
{
    std::string digits = std::to_string(listed + 1);
    return "NS-" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::string infectorOf(const Epidemic &epidemic, const Infection &infection)
{
    if (infection.isImported())
        return "imported";
    const std::int32_t listed = epidemic.infections[infection.infector].listed;
    return listed < 0 ? "unlisted" : caseNumber(listed);
}

epi::Result<void> Output::writeLists()
{
    CsvFile list(
        m_folder / "linelist.csv",
        "case_id,person,name,sex,age,phone,province,district,reported,onset,onset_approx,sample_date,confirmed,isolated,outcome,"
        "outcome_date,imported,infected_by,setting,policy");
    CsvFile edges(m_folder / "contacts.csv", "source,exposed,date_from,date_to,setting,evidence");
    const Epidemic &epidemic = m_outbreak.epidemic;
    for (const std::uint32_t index : epidemic.listed) {
        const Infection &infection = epidemic.infections[index];
        const Inhabitant &self = m_outbreak.population.people[infection.person];
        Random random(m_outbreak.options.seed, Purpose::listing, {infection.person});
        const bool onsetKnown = infection.symptomatic && !random.chance(0.07);
        const bool approximate = onsetKnown && random.chance(0.25);
        const std::int32_t onset = infection.onsetDay() + (approximate ? random.between(-2, 2) : 0);
        const auto source = namedSource(epidemic, infection, m_outbreak.city, random);
        const bool isTrue = source && !infection.isImported() && *source == epidemic.infections[infection.infector].listed;
        const char *setting = infection.isImported() ? "abroad"
                              : isTrue               ? categoryOf(m_outbreak.city.places[infection.place].kind)
                                                     : "";
        list.field(caseNumber(infection.listed)).field(subjectToken(m_outbreak.options.seed, infection.person));
        list.field(nameOf(m_outbreak, infection.person, random));
        list.field(random.chance(0.02) ? "" : self.sex == epi::Sex::female ? "female" : "male");
        list.field(random.chance(0.02) ? "" : std::to_string(self.age));
        list.field(random.chance(0.04) ? "" : phoneOf(m_outbreak, infection.person, random));
        list.field(City::provinceCode).field(City::cityCode).day(infection.sampled);
        list.day(onsetKnown ? onset : kNever).field(approximate ? "yes" : "no");
        list.day(random.chance(0.03) ? kNever : infection.sampled).day(infection.confirmed).day(infection.isolated);
        list.field("").field("").field(infection.isImported() ? "yes" : "no");
        list.field(source && random.chance(0.75) ? caseNumber(*source) : "").field(setting).field(kPolicy).endRow();
        if (!source)
            continue;
        const auto day = static_cast<std::int32_t>(infection.at / kDaySeconds);
        const Place *place = isTrue ? &m_outbreak.city.places[infection.place] : nullptr;
        const std::int32_t from = place && place->kind != PlaceKind::home ? day : std::max(0, day - random.between(0, 2));
        edges.field(caseNumber(*source)).field(caseNumber(infection.listed)).day(from);
        edges.day(place && place->kind != PlaceKind::home ? day : std::max(from, day + random.between(0, 1)));
        edges.field(place ? categoryOf(place->kind) : "").field(place ? evidenceOf(*place, random) : "hearsay").endRow();
    }
    if (const auto done = finish(list, "linelist.csv"); !done)
        return done;
    return finish(edges, "contacts.csv");
}

} // namespace tracedesk::demo
