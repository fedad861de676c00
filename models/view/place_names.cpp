#include "view/place_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace tracedesk::view {

namespace {

constexpr int noMatch = 9;
constexpr double caseZoom = 16;
constexpr epi::Metres onePlace{1'000};

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

bool isInitial(QChar c)
{
    return c.unicode() >= 0x3131 && c.unicode() <= 0x314E;
}

// 0 begins, 1 a word begins, 2 contains.
int match(const QString &key, const QString &text)
{
    const qsizetype at = key.indexOf(text);
    if (at < 0)
        return noMatch;
    if (at == 0)
        return 0;
    return key.contains(u' ' + text) || key.contains(u'-' + text) ? 1 : 2;
}

} // namespace

QString initialConsonants(const QString &text)
{
    // The order of initials in the syllable block, as compatibility letters.
    static constexpr std::u16string_view letters = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    QString out = text;
    for (QChar &c : out) {
        if (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3)
            c = QChar(letters[static_cast<std::size_t>((c.unicode() - 0xAC00) / 588)]);
    }
    return out;
}

PlaceNames::PlaceNames(const GeoLayers *layers, const GeoLayers *boundaries, const CasePicture *picture)
{
    addLabels(layers);
    addLabels(boundaries);
    if (!picture)
        return;
    // One name at one place: records of it scatter by some hundred metres.
    std::map<std::string, std::vector<epi::LatLng>> seen;
    const auto addPlace = [&](const std::string &name, epi::LatLng position) {
        if (name.empty())
            return;
        std::vector<epi::LatLng> &known = seen[name];
        if (std::ranges::any_of(known, [&](epi::LatLng other) { return epi::distance(other, position) < onePlace; }))
            return;
        known.push_back(position);
        add({NamedPlace::Kind::ofCase, QString::fromStdString(name), {}, position, caseZoom});
    };
    for (const ShownStay &stay : picture->stays)
        addPlace(stay.stay.place, stay.stay.position);
    for (const epi::Visit &visit : picture->visits) {
        if (visit.position)
            addPlace(visit.placeName, *visit.position);
    }
    for (const RecordSpan &record : picture->records)
        addPlace(record.place, record.position);
}

void PlaceNames::addLabels(const GeoLayers *layers)
{
    if (!layers)
        return;
    for (const GeoLabel &label : layers->labels) {
        // A label shown from far away names something large: go where all of it is seen.
        const double zoom = std::clamp(label.fromZoom + 2, 8.0, 17.0);
        add({NamedPlace::Kind::region, QString::fromStdString(label.name), QString::fromStdString(label.englishName),
             label.position, zoom});
    }
}

void PlaceNames::add(NamedPlace place)
{
    Entry entry{std::move(place), {}, {}, {}};
    entry.key = folded(entry.place.name);
    entry.englishKey = folded(entry.place.englishName);
    entry.initials = initialConsonants(entry.key);
    m_entries.push_back(std::move(entry));
}

std::vector<NamedPlace> PlaceNames::find(const QString &text, std::size_t most) const
{
    const QString wanted = folded(text);
    if (wanted.isEmpty())
        return {};
    // NFKC turns compatibility letters into conjoining ones, so initials are looked for as typed.
    const QString typed = text.simplified();
    const bool initials = std::ranges::all_of(typed, isInitial);
    struct Found
    {
        int rank;
        double zoom;
        qsizetype length;
        const Entry *entry;
    };
    std::vector<Found> found;
    for (const Entry &entry : m_entries) {
        const int how =
            initials ? match(entry.initials, typed) : std::min(match(entry.key, wanted), match(entry.englishKey, wanted));
        if (how == noMatch)
            continue;
        const int rank = 2 * how + (entry.place.kind == NamedPlace::Kind::ofCase ? 0 : 1);
        found.push_back({rank, entry.place.zoom, entry.key.size(), &entry});
    }
    const auto order = [](const Found &f) { return std::tuple(f.rank, f.zoom, f.length, f.entry); };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::ranges::partial_sort(found, end, {}, order);
    std::vector<NamedPlace> out;
    for (auto it = found.begin(); it != end; ++it)
        out.push_back(it->entry->place);
    return out;
}

} // namespace tracedesk::view
