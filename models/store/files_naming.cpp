#include "store/files_naming.h"

#include "epi/masked.h"
#include "store/source_file.h"

#include <zstd.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::store {

namespace {

constexpr std::size_t leastDigits = 7;  ///< fewer are found in every file
constexpr std::size_t leastInNames = 4; ///< letters of a case number

/// What may stand in a file of the person.
struct Traces
{
    std::vector<std::string> texts;   ///< tokens and name as they are
    std::string name;                 ///< however it is written: epi::comparable
    std::vector<std::string> digits;  ///< of numbers, without what separates them, the country and the first zero
    std::vector<std::string> numbers; ///< of cases: only as a word of its own, and only in lists
};

bool isSeparator(char c)
{
    return c == '-' || c == ' ' || c == '.' || c == '(' || c == ')';
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

Traces tracesOf(const Database &database, epi::PersonId person)
{
    Traces traces;
    const auto addDigits = [&](std::string_view text) {
        std::string digits = digitsOf(text);
        if (text.starts_with('+') && digits.starts_with("82"))
            digits.erase(0, 2);
        if (digits.starts_with('0') && digits.size() > leastDigits)
            digits.erase(0, 1); // the other way of writing it, +82 10, has none
        if (digits.size() >= leastDigits)
            traces.digits.push_back(std::move(digits));
    };
    Statement tokens = database.prepare("SELECT token FROM identities.subject_tokens WHERE person = ?1");
    tokens.query(person);
    while (tokens.next())
        traces.texts.push_back(tokens.text(0));
    Statement known = database.prepare("SELECT name, phone, resident_number FROM identities.persons WHERE id = ?1");
    if (known.query(person).next()) {
        traces.texts.push_back(known.text(0));
        traces.name = epi::comparable(epi::Identifier::name, known.text(0));
        addDigits(known.text(1));
        addDigits(known.text(2));
    }
    std::erase_if(traces.texts, [](const std::string &one) { return one.empty(); });
    Statement cases = database.prepare("SELECT number FROM main.cases WHERE person = ?1");
    cases.query(person);
    while (cases.next())
        traces.numbers.push_back(cases.text(0));
    return traces;
}

bool isLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool hasWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isLetter(text[at - 1]);
        const std::size_t end = at + word.size();
        if (begins && (end == text.size() || !isLetter(text[end])))
            return true;
    }
    return false;
}

/// Letters cut in two at either end are no fault: the text is a piece of a longer one.
bool isUtf8(std::string_view text)
{
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t at = 0;
    while (at < text.size() && at < 3 && continues(text[at]))
        ++at;
    while (at < text.size()) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t more = first < 0x80 ? 0 : (first & 0xE0U) == 0xC0U ? 1 : (first & 0xF0U) == 0xE0U ? 2 : 3;
        if (first >= 0x80 && (first < 0xC2 || first > 0xF4))
            return false;
        for (std::size_t i = 1; i <= more; ++i)
            if (at + i < text.size() && !continues(text[at + i]))
                return false;
        at += more + 1;
    }
    return true;
}

bool isNamedIn(const std::string &text, const Traces &traces, bool isList)
{
    const auto contained = [](const std::string &in) { return [&in](const std::string &one) { return in.contains(one); }; };
    if (std::ranges::any_of(traces.texts, contained(text)))
        return true;
    // Syllables may lie in the file as their letters (U+1100 to U+11FF).
    const bool inLetters = text.contains("\xE1\x84");
    if ((isList || inLetters) && !traces.name.empty() && epi::comparable(epi::Identifier::name, text).contains(traces.name))
        return true;
    if (isList && std::ranges::any_of(traces.numbers, [&](const std::string &one) { return hasWord(text, one); }))
        return true;
    if (traces.digits.empty())
        return false;
    std::string joined;
    joined.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(joined), [](char c) { return !isSeparator(c); });
    return std::ranges::any_of(traces.digits, contained(joined));
}

/// Pieces are looked at with the end of the one before, so that no trace falls between two.
bool names(const Database &database, std::int64_t batch, const Traces &traces, bool isList)
{
    constexpr std::size_t overlap = 512;
    Statement rows = database.prepare("SELECT size, bytes FROM movements.source_parts WHERE batch = ?1 ORDER BY part");
    rows.query(batch);
    std::string text;
    while (rows.next()) {
        const bool first = text.empty();
        text.erase(0, text.size() - std::min(text.size(), overlap));
        const std::size_t before = text.size();
        const auto size = std::min(rows.as<std::size_t>(0), SourceFile::pieceSize);
        text.resize(before + size);
        const auto packed = rows.blob(1);
        if (ZSTD_decompress(text.data() + before, size, packed.data(), packed.size()) != size)
            return true;
        if (first && text.starts_with("PK"))
            return true;
        if (!isUtf8(text) || text.contains('\0') || isNamedIn(text, traces, isList))
            return true;
    }
    return false;
}

} // namespace

std::set<std::int64_t> filesNaming(const Database &database, epi::PersonId person)
{
    const std::string kept = "(number IN (SELECT batch FROM movements.source_parts UNION SELECT batch FROM movements.rejected "
                             "UNION SELECT batch FROM movements.remarks))";
    const std::string theirCases = "(SELECT id FROM main.cases WHERE person = ?1)";
    std::set<std::int64_t> naming;
    Statement theirs = database.prepare("SELECT number FROM movements.batches WHERE " + kept +
                                        " AND (number IN (SELECT batch FROM movements.chunks WHERE person = ?1) OR id IN "
                                        "(SELECT batch FROM main.cases WHERE person = ?1 UNION SELECT batch FROM main.visits "
                                        "WHERE case_id IN " +
                                        theirCases + " UNION SELECT batch FROM main.exposures WHERE source IN " + theirCases +
                                        " OR exposed IN " + theirCases + "))");
    theirs.query(person);
    while (theirs.next())
        naming.insert(theirs.integer(0));
    const Traces traces = tracesOf(database, person);
    Traces inNames = traces; // "part 2.csv" is not named after case 2
    std::erase_if(inNames.numbers, [](const std::string &one) { return one.size() < leastInNames; });
    Statement all = database.prepare("SELECT number, kind, file_name, " + kept + " FROM movements.batches");
    all.query();
    while (all.next()) {
        if (naming.contains(all.integer(0)))
            continue;
        // The name outlives what was kept of the file, and providers name files after people.
        if (isNamedIn(all.text(2), inNames, true) || (all.as<bool>(3) && names(database, all.integer(0), traces, all.isNull(1))))
            naming.insert(all.integer(0));
    }
    return naming;
}

} // namespace tracedesk::store
