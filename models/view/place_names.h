#pragma once

#include "view/case_picture.h"
#include "view/geo_layer.h"

#include <QString>

#include <vector>

namespace tracedesk::view {

/// A place that can be gone to by its name.
struct NamedPlace
{
    enum class Kind : quint8 { coordinate, ofCase, region };
    Kind kind = Kind::region;
    QString name;        ///< in the local language
    QString englishName; ///< empty: none
    epi::LatLng position;
    double zoom = 14; ///< at which the place fills the map
};

/// Names of the base map, of the installation's layers and of the open case, to be found while typing. A value; made once for a
/// picture, then asked at every key: 20,000 names take some milliseconds.
class PlaceNames
{
public:
    PlaceNames() = default;
    /// Either may be null. A name of the case stands once within a kilometre.
    PlaceNames(const GeoLayers *layers, const GeoLayers *boundaries, const CasePicture *picture);

    /// Best first: begins with the text, a word begins with it, contains it; among equals places of the case before regions and
    /// larger regions first. Spaces and case do not matter; Korean may be given by initial consonants alone (ㄴㅅㄷ finds
    /// 늘샘동).
    [[nodiscard]] std::vector<NamedPlace> find(const QString &text, std::size_t most) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        NamedPlace place;
        QString key;        ///< folded local name
        QString englishKey; ///< folded English name
        QString initials;   ///< initial consonants of the local name
    };
    void add(NamedPlace place);
    void addLabels(const GeoLayers *layers);

    std::vector<Entry> m_entries;
};

/// The initial consonants of Hangul syllables; other characters stay.
[[nodiscard]] QString initialConsonants(const QString &text);

} // namespace tracedesk::view
