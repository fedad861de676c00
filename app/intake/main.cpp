// tracedesk-intake THREADS
// The confined parser. Standard input holds the profile as JSON and the names of the files, each ended by a NUL byte
// (names can tell on people, and arguments can be read by everybody on the machine); descriptors 3 and following are
// the files; the answer goes to standard output as frames. Started by intake::parseConfined and by nobody else.

#include "intake/confine_self.h"
#include "intake/frames.h"
#include "intake/parse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
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

int answer(unsigned threads, intake::FrameWriter &writer)
{
    const std::vector<std::string> input = standardInput();
    if (input.empty())
        return 2;
    const auto profile = intake::parseProfile(input.front(), "standard input");
    if (!profile) {
        writer.error(profile.error());
        return 0;
    }
    std::vector<intake::InputFile> files;
    for (std::size_t i = 1; i < input.size(); ++i)
        files.emplace_back(input[i], 2 + static_cast<int>(i));
    auto told = std::chrono::steady_clock::now();
    const auto progress = [&](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - told < std::chrono::milliseconds(50) && done != total)
            return;
        told = now;
        writer.progress(done, total);
    };
    const auto parsed = intake::parse(files, *profile, threads, std::stop_token{}, progress);
    if (!parsed) {
        writer.error(parsed.error());
        return 0;
    }
    for (std::size_t i = 0; i < parsed->size(); ++i)
        if (!writer.file(static_cast<std::uint32_t>(i), (*parsed)[i]))
            return 1;
    return writer.done() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const std::string count(argv[1]);
    unsigned threads = 1;
    std::from_chars(count.data(), count.data() + count.size(), threads);
    intake::FrameWriter writer(STDOUT_FILENO);
    if (!writer.hello(intake::confineSelf()))
        return 1;
    return answer(std::min(threads, 16U), writer);
}
