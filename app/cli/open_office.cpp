#include "app/cli/open_office.h"

#include "app/cli/password.h"
#include "vault/secret_bytes.h"

#include <sodium/utils.h>

#include <unistd.h>

namespace tracedesk::cli {

namespace {

epi::Result<vault::SecretBytes> askPassword(const char *prompt)
{
    auto line = readPassword(prompt);
    if (!line || line->empty())
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "empty");
    auto secret = vault::SecretBytes::copyOf(std::string_view(*line));
    sodium_memzero(line->data(), line->size());
    return secret;
}

} // namespace

epi::Result<desk::Office> openOffice(const Call &call, const Session &session)
{
    const auto password = askPassword("Password: ");
    if (!password)
        return std::unexpected(password.error());
    return desk::Office::open(call.operands.front().toStdString(), call.user.toStdString(), *password, session.surroundings);
}

epi::Result<desk::Office> foundOffice(const Call &call, const Session &session)
{
    const auto password = askPassword("New password: ");
    if (!password)
        return std::unexpected(password.error());
    if (::isatty(STDIN_FILENO)) {
        const auto again = askPassword("Once more: ");
        if (!again)
            return std::unexpected(again.error());
        if (!std::ranges::equal(password->bytes(), again->bytes()))
            return epi::fail(epi::ErrorCode::invalidArgument, "password", "the two differ");
    }
    return desk::Office::found(call.operands.front().toStdString(), call.user.toStdString(), *password, session.surroundings);
}

} // namespace tracedesk::cli
