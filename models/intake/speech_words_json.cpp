#include "intake/speech_words.h"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>

namespace tracedesk::intake {

namespace json = boost::json;
using epi::ErrorCode;

namespace {

constexpr auto kinds = std::to_array<std::pair<std::string_view, Word>>({
    {"clock", Word::clock},
    {"number", Word::number},
    {"past", Word::past},
    {"hour-unit", Word::hourUnit},
    {"minute-unit", Word::minuteUnit},
    {"half-hour", Word::halfHour},
    {"length", Word::length},
    {"length-whole", Word::lengthWhole},
    {"for-length", Word::forLength},
    {"length-tail", Word::lengthTail},
    {"later-tail", Word::laterTail},
    {"about", Word::about},
    {"about-tail", Word::aboutTail},
    {"before", Word::before},
    {"before-tail", Word::beforeTail},
    {"after", Word::after},
    {"after-tail", Word::afterTail},
    {"from", Word::from},
    {"from-tail", Word::fromTail},
    {"until", Word::until},
    {"until-tail", Word::untilTail},
    {"between", Word::between},
    {"at", Word::at},
    {"at-time", Word::atTime},
    {"time-unknown", Word::timeUnknown},
    {"month", Word::month},
    {"weekday", Word::weekday},
    {"day", Word::day},
    {"day-now", Word::dayNow},
    {"day-unit", Word::dayUnit},
    {"month-unit", Word::monthUnit},
    {"year-unit", Word::yearUnit},
    {"day-filler", Word::dayFiller},
    {"transport", Word::transport},
    {"transport-alone", Word::transportOnly},
    {"transport-tail", Word::transportTail},
    {"by", Word::by},
    {"home", Word::home},
    {"work", Word::work},
    {"go-home", Word::goHome},
    {"go-work", Word::goWork},
    {"leave-work", Word::leaveWork},
    {"leave", Word::leave},
    {"leave-tail", Word::leaveTail},
    {"go", Word::go},
    {"go-tail", Word::goTail},
    {"person", Word::person},
    {"with", Word::with},
    {"with-tail", Word::withTail},
    {"alone", Word::alone},
    {"masked", Word::masked},
    {"unmasked", Word::unmasked},
    {"mask-unknown", Word::maskUnknown},
    {"mask", Word::maskWord},
    {"yes", Word::yes},
    {"no", Word::no},
    {"activity", Word::activity},
    {"place", Word::place},
    {"address", Word::address},
    {"name", Word::name},
    {"filler", Word::filler},
    {"purpose", Word::purpose},
    {"then", Word::then},
    {"and", Word::joins},
    {"label", Word::label},
    {"negation", Word::negation},
    {"unsure", Word::unsure},
    {"event", Word::event},
    {"ending", Word::ending},
    {"particle", Word::particle},
    {"particle-from", Word::particleFrom},
    {"verb-ending", Word::verbEnding},
    {"mask-put", Word::maskPut},
    {"mask-not", Word::maskNot},
    {"throughout", Word::throughout},
    {"day-fixed", Word::dayFixed},
    {"day-last", Word::dayLast},
    {"day-number", Word::dayNumber},
    {"work-done", Word::workDone},
    {"daytime", Word::daytime},
    {"occasion", Word::occasion},
    {"evening", Word::evening},
    {"weekday-brief", Word::weekdayBrief},
});

struct Fault
{
    std::string where;
    std::string why;
};

int whole(const json::value &value, const std::string &where, int least, int most)
{
    if (!value.is_int64() || value.get_int64() < least || value.get_int64() > most)
        throw Fault{where, "not a whole number in its range"};
    return static_cast<int>(value.get_int64());
}

// "06:00" to "36:00"
int minutes(const json::value &value, const std::string &where)
{
    const std::string_view text = value.is_string() ? std::string_view(value.get_string()) : std::string_view();
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() == 5 && text[2] == ':') {
        const int hour = digit(0) * 10 + digit(1);
        const int minute = digit(3) * 10 + digit(4);
        if (minute < 60 && hour * 60 + minute <= 36 * 60)
            return hour * 60 + minute;
    }
    throw Fault{where, "not a time like 06:00"};
}

const json::object &object(const json::value &value, std::string_view where)
{
    if (!value.is_object())
        throw Fault{std::string(where), "not an object"};
    return value.get_object();
}

std::string phrase(const json::value &value, const std::string &where)
{
    if (!value.is_string() || value.get_string().empty())
        throw Fault{where, "not a phrase"};
    return std::string(value.get_string());
}

const json::value &member(const json::object &in, std::string_view key, std::string_view where)
{
    const json::value *found = in.if_contains(key);
    if (found == nullptr)
        throw Fault{std::string(where) + '/' + std::string(key), "missing"};
    return *found;
}

void takeFormat(const json::object &root)
{
    if (whole(member(root, "format", ""), "/format", 0, 1000) != 1)
        throw Fault{"/format", "of another version"};
}

// [{"words": [...], "earliest": "11:30", "latest": "13:30"}]
template<class Take>
void takeParts(const json::object &root, std::string_view key, std::string_view first, std::string_view last, Take take)
{
    const std::string section = '/' + std::string(key);
    const json::value &list = member(root, key, "");
    if (!list.is_array())
        throw Fault{section, "not a list"};
    std::size_t at = 0;
    for (const json::value &item : list.get_array()) {
        const std::string where = section + '/' + std::to_string(at++);
        const json::object &part = object(item, where);
        for (const auto &entry : part)
            if (entry.key() != "words" && entry.key() != first && entry.key() != last && entry.key() != "whole")
                throw Fault{where + '/' + std::string(entry.key()), "unknown"};
        const int begin = minutes(member(part, first, where), where);
        const int end = minutes(member(part, last, where), where);
        if (end < begin)
            throw Fault{where, "ends before it begins"};
        const json::value &words = member(part, "words", where);
        if (!words.is_array() || words.get_array().empty())
            throw Fault{where + "/words", "not a list of phrases"};
        take(part, begin, end);
        for (const json::value &word : words.get_array())
            take(phrase(word, where + "/words"));
    }
}

void takeTimes(SpeechWords &all, const json::object &root)
{
    takeFormat(root);
    all.aboutMinutes = whole(member(root, "aboutMinutes", ""), "/aboutMinutes", 0, 240);
    const json::object &waking = object(member(root, "waking", ""), "/waking");
    all.wakingFrom = minutes(member(waking, "from", "/waking"), "/waking/from");
    all.wakingTo = minutes(member(waking, "to", "/waking"), "/waking/to");
    struct Vague
    {
        SpeechWords &all;
        void operator()(const json::object &part, int begin, int end) const
        {
            all.vague.push_back({begin, end, part.contains("whole") && part.at("whole") == json::value(true)});
        }
        void operator()(const std::string &word) const { all.add(word, Word::vague, static_cast<int>(all.vague.size()) - 1); }
    };
    takeParts(root, "vague", "earliest", "latest", Vague{all});
    struct Half
    {
        SpeechWords &all;
        void operator()(const json::object &, int begin, int end) const { all.halves.emplace_back(begin, end); }
        void operator()(const std::string &word) const { all.add(word, Word::half, static_cast<int>(all.halves.size()) - 1); }
    };
    takeParts(root, "halves", "from", "to", Half{all});
}

void takeWords(SpeechWords &all, const json::object &root)
{
    takeFormat(root);
    for (const auto &[key, value] : root) {
        if (key == "format" || key == "about-this")
            continue;
        const std::string where = '/' + std::string(key);
        const auto kind = std::ranges::find(kinds, std::string_view(key), &std::pair<std::string_view, Word>::first);
        if (kind == kinds.end())
            throw Fault{where, "no such kind of word"};
        if (value.is_object())
            for (const auto &[word, number] : value.get_object())
                all.add(word, kind->second, whole(number, where + '/' + std::string(word), -10000, 10000));
        else if (value.is_array())
            for (const json::value &word : value.get_array())
                all.add(phrase(word, where), kind->second, 0);
        else
            throw Fault{where, "not a list of phrases"};
    }
}

template<class Take> epi::Result<void> takeFile(std::string_view text, const std::string &path, Take take)
{
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error)
        return epi::fail(ErrorCode::profileInvalid, path, "", error.message());
    try {
        take(object(root, "/"));
    } catch (const Fault &fault) {
        return epi::fail(ErrorCode::profileInvalid, path, fault.where, fault.why);
    }
    return {};
}

epi::Result<SpeechWords> parseNamed(std::string_view times, const std::string &timesPath, std::string_view words,
                                    const std::string &wordsPath)
{
    SpeechWords all;
    auto taken = takeFile(times, timesPath, [&](const json::object &root) { takeTimes(all, root); });
    if (taken)
        taken = takeFile(words, wordsPath, [&](const json::object &root) { takeWords(all, root); });
    if (!taken)
        return std::unexpected(taken.error());
    return all;
}

} // namespace

epi::Result<SpeechWords> parseSpeechWords(std::string_view times, std::string_view words)
{
    return parseNamed(times, "times.json", words, "words.json");
}

epi::Result<SpeechWords> readSpeechWords(const std::filesystem::path &folder)
{
    std::array<std::string, 2> texts;
    const std::array files{folder / "times.json", folder / "words.json"};
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::ifstream in(files[i], std::ios::binary);
        if (!in)
            return epi::fail(ErrorCode::unreadableFile, files[i].string(), "cannot be opened");
        texts[i].assign(std::istreambuf_iterator<char>(in), {});
    }
    return parseNamed(texts[0], files[0].string(), texts[1], files[1].string());
}

} // namespace tracedesk::intake
