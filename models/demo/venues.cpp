#include "demo/city.h"
#include "demo/random.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

/// How many places of a kind a town has, and what they are like. Counts per person follow the order of
/// magnitude of Korean business statistics (docs/demonstration.md), thinned where few would visit.
struct Recipe
{
    PlaceKind kind;
    const char *prefix; ///< of the code
    const char *suffix; ///< of the name
    const char *english;
    std::uint32_t personsEach; ///< one place for so many persons
    std::uint16_t capacityLow, capacityHigh;
    std::uint16_t opens, closes; ///< hours
    double paperLog, qrLog;      ///< share that keeps a log of either kind
};

constexpr Recipe kRecipes[] = {
    {PlaceKind::townHall, "G", "시청", "City Hall", 1'000'000, 120, 120, 8, 19, 0, 0},
    {PlaceKind::hospital, "H", "병원", "Hospital", 6000, 300, 500, 0, 24, 1, 0},
    {PlaceKind::kindergarten, "K", "어린이집", "Nursery", 900, 60, 90, 8, 18, 0, 0},
    {PlaceKind::primarySchool, "S", "초등학교", "Primary School", 2500, 300, 500, 8, 17, 0, 0},
    {PlaceKind::middleSchool, "S", "중학교", "Middle School", 5000, 300, 500, 8, 17, 0, 0},
    {PlaceKind::highSchool, "S", "고등학교", "High School", 5000, 300, 500, 8, 22, 0, 0},
    {PlaceKind::academy, "A", "학원", "Academy", 500, 20, 50, 14, 22, 0.5, 0.2},
    {PlaceKind::restaurant, "R", "식당", "Diner", 90, 24, 70, 10, 22, 0.1, 0.1},
    {PlaceKind::cafe, "C", "커피", "Coffee", 250, 16, 45, 8, 23, 0.1, 0.2},
    {PlaceKind::bar, "B", "호프", "Pub", 500, 24, 60, 17, 26, 0.1, 0.5},
    {PlaceKind::church, "F", "교회", "Church", 1000, 80, 180, 5, 22, 0.8, 0.1},
    {PlaceKind::gym, "Y", "체육관", "Gym", 1100, 24, 40, 6, 23, 0.4, 0.6},
    {PlaceKind::market, "M", "마트", "Mart", 500, 60, 160, 9, 23, 0, 0},
    {PlaceKind::convenience, "N", "편의점", "Convenience Store", 300, 8, 14, 0, 24, 0, 0},
    {PlaceKind::clinic, "D", "의원", "Clinic", 800, 14, 30, 9, 18, 0.9, 0},
    {PlaceKind::pharmacy, "P", "약국", "Pharmacy", 1200, 8, 12, 9, 20, 0, 0},
};

struct Word
{
    const char *korean;
    const char *english;
};
constexpr Word kFirst[] = {{"푸른", "Pureun"},      {"맑은", "Malgeun"}, {"고운", "Goun"},     {"새", "Sae"},
                           {"큰", "Keun"},          {"작은", "Jageun"},  {"너른", "Neoreun"},  {"밝은", "Balgeun"},
                           {"포근한", "Pogeunhan"}, {"오랜", "Oraen"},   {"둥근", "Dunggeun"}, {"높은", "Nopeun"}};
constexpr Word kSecond[] = {{"느티", "Neuti"},   {"샘터", "Saemteo"}, {"돌담", "Doldam"}, {"들녘", "Deullyeok"},
                            {"마당", "Madang"},  {"언덕", "Eondeok"}, {"나루", "Naru"},   {"솔숲", "Solsup"},
                            {"햇살", "Haetsal"}, {"여울", "Yeoul"},   {"달빛", "Dalbit"}, {"구름", "Gureum"},
                            {"물레", "Mulle"}};

bool suits(PlaceKind kind, BlockUse use)
{
    switch (kind) {
    case PlaceKind::office:
    case PlaceKind::townHall:
        return use == BlockUse::commerce || use == BlockUse::work;
    case PlaceKind::factory:
        return use == BlockUse::work;
    case PlaceKind::kindergarten:
    case PlaceKind::primarySchool:
    case PlaceKind::middleSchool:
    case PlaceKind::highSchool:
    case PlaceKind::church:
    case PlaceKind::convenience:
        return use == BlockUse::houses || use == BlockUse::apartments;
    default:
        return use == BlockUse::commerce || use == BlockUse::apartments || use == BlockUse::work;
    }
}

class Placer
{
public:
    Placer(City &city, std::uint64_t seed)
        : m_city(city)
        , m_random(seed, Purpose::city, {1})
    {
    }

    Random &random() { return m_random; }

    std::uint32_t put(Place place)
    {
        for (std::uint32_t attempt = 0;; ++attempt) {
            const std::uint32_t i = m_random.below(m_city.side);
            const std::uint32_t j = m_random.below(m_city.side);
            const BlockUse use = m_city.use(i, j);
            const bool anywhere = attempt > 2000 && use != BlockUse::outside && use != BlockUse::park;
            if (suits(place.kind, use) || anywhere) {
                // Shops stand along the street, 10-20 m from its middle.
                const double along = m_random.uniform(0.15, 0.85);
                const double off = m_random.uniform(0.08, 0.16);
                const bool upper = m_random.chance(0.5);
                const double across = upper ? 1 - off : off;
                return m_random.chance(0.5) ? addPlace(m_city, std::move(place), i, j, along, across)
                                            : addPlace(m_city, std::move(place), i, j, across, along);
            }
        }
    }

    /// Every pair of words once before any is used again; later rounds carry a number.
    void name(Place &place, const char *suffix, const char *english)
    {
        const std::size_t kind = static_cast<std::size_t>(place.kind);
        const std::uint32_t serial = m_serial[kind]++;
        const std::uint32_t pairs = std::size(kFirst) * std::size(kSecond);
        const std::uint32_t word = static_cast<std::uint32_t>(serial * 67 + kind * 31) % pairs;
        const Word &first = kFirst[word % std::size(kFirst)];
        const Word &second = kSecond[word / std::size(kFirst)];
        const std::string round = serial < pairs ? "" : " " + std::to_string(serial / pairs + 1) + "호점";
        const std::string roundEnglish = serial < pairs ? "" : " " + std::to_string(serial / pairs + 1);
        place.name = std::string(first.korean) + second.korean + suffix + round;
        place.nameEnglish = std::string(first.english) + second.english + " " + english + roundEnglish;
    }

    std::string code(const char *prefix)
    {
        std::string digits = std::to_string(++m_count);
        return prefix + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
    }

private:
    City &m_city;
    Random m_random;
    std::uint32_t m_serial[kPlaceKinds] = {};
    std::uint32_t m_count = 0;
};

void placeWorkplaces(Placer &placer, std::uint32_t persons)
{
    // Sizes are lognormal with a median of 9: most firms small, a few factories with a hundred.
    std::uint32_t jobs = 0;
    while (jobs < persons * 42 / 100) {
        const bool factory = placer.random().chance(0.2);
        const double size = placer.random().lognormal(factory ? 3.0 : 2.2, factory ? 0.7 : 0.9);
        Place place;
        place.kind = factory ? PlaceKind::factory : PlaceKind::office;
        place.capacity = static_cast<std::uint16_t>(std::clamp(size, 2.0, 160.0));
        place.opens = 7 * 60;
        place.closes = 21 * 60;
        place.code = placer.code("W");
        placer.name(place, factory ? "공업" : "기획", factory ? "Works" : "Office");
        jobs += place.capacity;
        placer.put(std::move(place));
    }
}

void placeBusStops(City &city, Placer &placer)
{
    for (std::uint32_t j = 0; j < city.side; ++j)
        for (std::uint32_t i = 0; i < city.side; i += 2) {
            if (!city.rows[j].avenue || city.use(i, j) == BlockUse::outside)
                continue;
            Place stop;
            stop.kind = PlaceKind::busStop;
            stop.code = placer.code("T");
            stop.capacity = 12;
            stop.closes = 24 * 60;
            stop.name = city.rows[j].name + " " + city.columns[i].name + " 정류장";
            stop.nameEnglish = city.rows[j].nameEnglish + " " + city.columns[i].nameEnglish + " Stop";
            addPlace(city, std::move(stop), i, j, 0.2, 0.04);
        }
}

} // namespace

void placeVenues(City &city, std::uint64_t seed, std::uint32_t persons)
{
    Placer placer(city, seed);
    for (const Recipe &recipe : kRecipes) {
        const std::uint32_t count = std::max<std::uint32_t>(1, persons / recipe.personsEach);
        for (std::uint32_t n = 0; n < count; ++n) {
            Place place;
            place.kind = recipe.kind;
            place.code = placer.code(recipe.prefix);
            place.capacity = static_cast<std::uint16_t>(placer.random().between(recipe.capacityLow, recipe.capacityHigh));
            place.opens = static_cast<std::uint16_t>(recipe.opens * 60);
            place.closes = static_cast<std::uint16_t>(recipe.closes * 60);
            const double draw = placer.random().uniform();
            place.entry = draw < recipe.paperLog                  ? EntryMethod::paper
                          : draw < recipe.paperLog + recipe.qrLog ? EntryMethod::qr
                                                                  : EntryMethod::none;
            placer.name(place, recipe.suffix, recipe.english);
            placer.put(std::move(place));
        }
    }
    placeWorkplaces(placer, persons);
    placeBusStops(city, placer);
}

} // namespace tracedesk::demo
