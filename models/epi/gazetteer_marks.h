#pragma once

#include "epi/gazetteer.h"
#include "epi/typed_text.h"

namespace tracedesk::epi {

/// Works out anew, from the texts of a place that was found, what of them was typed: it is done for few places. Refers to what
/// it was made from.
class GazetteerMarks
{
public:
    GazetteerMarks(const std::vector<TypedWord> &words, const TypedText &whole)
        : m_words(words)
        , m_whole(whole)
    {
    }

    [[nodiscard]] Gazetteer::Hit hit(Gazetteer::Match match, std::uint32_t place, std::string_view name,
                                     std::string_view address) const;

private:
    using Ranges = std::vector<Gazetteer::Range>;

    void markInitials(Ranges &ranges, const TypedText &name, Gazetteer::Match match) const;
    void markWords(Gazetteer::Hit &hit, const TypedText &name, std::string_view address) const;

    const std::vector<TypedWord> &m_words;
    const TypedText &m_whole;
};

} // namespace tracedesk::epi
