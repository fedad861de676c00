#pragma once

#include "app/cli/printout.h"
#include "vault/keyring.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <expected>
#include <optional>
#include <vector>

namespace tracedesk::cli {

/// A call as parsed: the command, what follows it, and the options that were given.
struct Call
{
    QString command;
    QStringList operands; ///< without the command
    Form form = Form::text;
    QString user;
    QString code;                      ///< of the second device
    epi::Role role = epi::Role::owner; ///< of who founds a store
    std::vector<vault::Person> people; ///< whom a founder invites
    QString profile;
    QStringList mappings;
    QString rejects;
    QString out;
    QString caseNumber;
    QStringList caseNumbers; ///< where a command takes several; caseNumber is the last
    QString purpose;
    QString admitted; ///< who is to be given the keys
    QString closing;  ///< id of an export
    QString ending;
    bool forget = false;
    bool preview = false;
    bool everyone = false;
    bool replace = false;
    bool leaveOut = false;
    std::optional<std::uint64_t> seed;
    std::optional<unsigned> cases;
    std::optional<unsigned> persons;
    std::optional<unsigned> days;
    std::optional<double> distance; ///< metres
    std::optional<double> minimum;  ///< minutes
    std::optional<double> gap;      ///< minutes
    std::optional<unsigned> threads;
};

/// Why a call makes no sense, in words; the program exits with 2.
struct UsageError
{
    QString text;
};

/// Parses arguments without the program's name. Checks that the command takes what it was given.
[[nodiscard]] std::expected<Call, UsageError> parseArguments(const QStringList &arguments);
/// All commands, a line each.
[[nodiscard]] QString usage();

} // namespace tracedesk::cli
