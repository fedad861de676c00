#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace tracedesk::epi {

/// What can go wrong anywhere below the window, told apart by what the user can do about it.
/// Words are chosen above (models/view, app); here there are only codes and arguments.
enum class ErrorCode : std::uint8_t {
    cancelled,       ///< the user stopped the work; nothing was kept
    invalidArgument, ///< arguments: what, why
    notFound,        ///< arguments: what
    notPermitted,    ///< arguments: act, reason
    staleRevision,   ///< somebody saved in between; arguments: object, stored revision
    // store
    alreadyExists,      ///< arguments: path
    noStore,            ///< the path holds no store; arguments: path
    wrongPassword,      ///< no arguments, on purpose
    secondFactorNeeded, ///< the password is right; no arguments
    wrongCode,          ///< of the second factor; no arguments
    passwordToChoose,   ///< the one-time code is right; no arguments
    tooManyAttempts,    ///< arguments: seconds to wait; none: until an administrator allows it
    keyringDamaged,     ///< arguments: path, what
    compartmentDamaged, ///< arguments: path, what
    openElsewhere,      ///< arguments: path, holder
    newerFormat,        ///< written by a later version; arguments: path, version
    diskFull,           ///< arguments: path
    ioFailed,           ///< arguments: path, operation, system error
    notEncrypted,       ///< the library in use does not encrypt; arguments: what
    // backup
    noRecoveryPapers, ///< no pair of papers is in force; no arguments
    unfinishedWrite,  ///< a session ended in the middle of a write; arguments: path
    paperMistyped,    ///< arguments: which (1 or 2), group from 1 (0: all of it)
    paperForeign,     ///< of another pair or store; arguments: which (1 or 2), part, pair; part and pair that are needed
    backupDamaged,    ///< arguments: path, what
    // intake
    unreadableFile, ///< arguments: path, system error
    unknownProfile, ///< arguments: name
    profileInvalid, ///< arguments: path, where, why
    headerMismatch, ///< arguments: path, missing field, column tried
    fileRefused,    ///< the file as a whole cannot be read; arguments: path, line, why
    parserFailed,   ///< the confined parser died; arguments: path, status
    // engine and policies
    policyInvalid, ///< arguments: path, where, why
    unknownPolicy, ///< arguments: name
    // acts that ask once more
    passwordNeeded, ///< the account must give its password again first; no arguments
    internal,       ///< a broken promise between floors; arguments: where
    outOfMemory,    ///< nothing was changed; no arguments: there may be no room for any
};

/// A failure as a value: a code and its arguments in the order the code documents.
struct Error
{
    ErrorCode code = ErrorCode::internal;
    std::vector<std::string> arguments;

    bool operator==(const Error &) const = default;
};

template<class T> using Result = std::expected<T, Error>;

/// `return fail(ErrorCode::noStore, path);`
template<class... Arguments> [[nodiscard]] std::unexpected<Error> fail(ErrorCode code, Arguments &&...arguments)
{
    return std::unexpected(Error{code, {std::string(std::forward<Arguments>(arguments))...}});
}

} // namespace tracedesk::epi
