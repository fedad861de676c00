#pragma once

#include <QStringView>

#include <optional>

namespace tracedesk::view {

/// How well `typed` stands for `text`: all its letters in order, without regard to case; spaces in `typed` are skipped. A
/// Korean initial consonant stands for any syllable that begins with it. Higher is better: a whole match, the beginning of
/// the text or of a word and letters in a row count most, then shorter texts. Nothing where it does not match.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace tracedesk::view
