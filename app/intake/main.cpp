// tracedesk-intake THREADS parse|look|rows
// The confined parser. Standard input holds texts, each ended by a NUL byte (names can tell on people, and arguments can be
// read by everybody on the machine): the profile as JSON and the names of the files ("parse"); the number of profiles, the
// profiles and the names ("look"); the profile, "log" or "table", the name and line numbers ("rows"). Descriptors 3 and
// following are the files; the answer goes to standard output as frames. Started by intake/parse_confined.h and by nobody else.

#include "intake/confine_self.h"
#include "intake/file_head.h"
#include "intake/frames.h"
#include "intake/parse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace tracedesk;

/// The texts on standard input, each ended by a NUL byte.
std::vector<std::string> standardInput()
{
    std::vector<std::string> texts(1);
    std::array<char, 65'536> buffer;
    for (ssize_t got = 0; (got = read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;)
        for (const char c : std::span(buffer).first(static_cast<std::size_t>(got))) {
            if (c == '\0')
                texts.emplace_back();
            else
                texts.back() += c;
        }
    texts.pop_back();
    return texts;
}

std::vector<intake::InputFile> inputFiles(std::span<const std::string> names)
{
    std::vector<intake::InputFile> files;
    for (std::size_t i = 0; i < names.size(); ++i)
        files.emplace_back(names[i], 3 + static_cast<int>(i));
    return files;
}

std::uint64_t number(const std::string &text)
{
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Says why there is no value; the answer is over then.
template<class T> bool told(const epi::Result<T> &result, intake::FrameWriter &writer)
{
    if (!result)
        writer.error(result.error());
    return result.has_value();
}

int parse(std::span<const std::string> input, unsigned threads, intake::FrameWriter &writer)
{
    const auto profile = intake::parseProfile(input.front(), "standard input");
    if (!told(profile, writer))
        return 0;
    const auto files = inputFiles(input.subspan(1));
    auto shown = std::chrono::steady_clock::now();
    const auto progress = [&](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - shown < std::chrono::milliseconds(50) && done != total)
            return;
        shown = now;
        writer.progress(done, total);
    };
    const auto parsed = intake::parse(files, *profile, threads, std::stop_token{}, progress);
    if (!told(parsed, writer))
        return 0;
    for (std::size_t i = 0; i < parsed->size(); ++i)
        if (!writer.file(static_cast<std::uint32_t>(i), (*parsed)[i]))
            return 1;
    return writer.done() ? 0 : 1;
}

int look(std::span<const std::string> input, intake::FrameWriter &writer)
{
    const std::size_t count = number(input.front());
    if (count >= input.size())
        return 2;
    std::vector<intake::Profile> profiles;
    for (const std::string &text : input.subspan(1, count)) {
        auto profile = intake::parseProfile(text, "standard input");
        if (!told(profile, writer))
            return 0;
        profiles.push_back(std::move(*profile));
    }
    for (const intake::InputFile &file : inputFiles(input.subspan(1 + count)))
        if (!writer.head(intake::lookAt(file, profiles)))
            return 1;
    return writer.done() ? 0 : 1;
}

int rows(std::span<const std::string> input, intake::FrameWriter &writer)
{
    if (input.size() < 3)
        return 2;
    const auto profile = intake::parseProfile(input[0], "standard input");
    if (!told(profile, writer))
        return 0;
    const auto files = inputFiles(input.subspan(2, 1));
    std::vector<std::uint64_t> lines;
    for (const std::string &text : input.subspan(3))
        lines.push_back(number(text));
    const auto picked = intake::pickRows(files.front(), *profile, input[1] == "table", lines);
    if (!told(picked, writer))
        return 0;
    return writer.rows(*picked) && writer.done() ? 0 : 1;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
// What looks for leaks at the end asks /proc, which is not there for this process: it would end with a failure of its own.
extern "C" const char *__asan_default_options()
{
    return "detect_leaks=0";
}
#endif

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const auto threads = static_cast<unsigned>(std::clamp<std::uint64_t>(number(argv[1]), 1, 16));
    const std::string order(argv[2]);
    intake::FrameWriter writer(STDOUT_FILENO);
    if (!writer.hello(intake::confineSelf()))
        return 1;
    const std::vector<std::string> input = standardInput();
    if (input.empty())
        return 2;
    return order == "look" ? look(input, writer) : order == "rows" ? rows(input, writer) : parse(input, threads, writer);
}
