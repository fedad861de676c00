#pragma once

#include "intake/parse.h"
#include "tests/support/places.h"

#include <QTemporaryDir>

#include <cstddef>
#include <fstream>
#include <stop_token>
#include <string>
#include <vector>

// A sanitizer maps terabytes and makes system calls of its own, which is what the confinement forbids.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SKIP_UNDER_SANITIZERS() QSKIP("the confined program does not run under a sanitizer")
#else
#define SKIP_UNDER_SANITIZERS()
#endif

/// Files written for one test, in a folder that goes with it.
class GivenFiles
{
public:
    std::string write(const std::string &name, const std::string &bytes)
    {
        const std::string path = m_dir.filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return m_dir.filePath(QString::fromStdString(name)).toStdString();
    }

private:
    QTemporaryDir m_dir;
};

inline tracedesk::intake::Profile shippedProfile(const std::string &name)
{
    auto profile = tracedesk::intake::loadProfile(tracedesk::tests::resources("/formats").toStdString(), name);
    if (!profile)
        qFatal("%s: %s %s", name.c_str(), profile.error().arguments.at(0).c_str(),
               profile.error().arguments.size() > 2 ? (profile.error().arguments[1] + ": " + profile.error().arguments[2]).c_str()
                                                    : "");
    return *profile;
}

inline tracedesk::epi::Result<std::vector<tracedesk::intake::ParsedFile>> parsePaths(const std::vector<std::string> &paths,
                                                                                     const tracedesk::intake::Profile &profile,
                                                                                     unsigned threads = 2,
                                                                                     const tracedesk::intake::Limits &limits = {})
{
    auto files = tracedesk::intake::openInputs(paths, profile);
    if (!files)
        return std::unexpected(files.error());
    return tracedesk::intake::parse(*files, profile, threads, std::stop_token{}, {}, limits);
}

inline std::string told(const tracedesk::epi::Error &error)
{
    std::string all = "error " + std::to_string(static_cast<int>(error.code));
    for (const std::string &argument : error.arguments)
        all += " | " + argument;
    return all;
}
