#include "app/cli/open_office.h"

#include "app/cli/password.h"
#include "vault/secret_bytes.h"

#include <QString>

#include <sodium/utils.h>

#include <unistd.h>

namespace tracedesk::cli {

namespace {

epi::Result<vault::SecretBytes> askPassword(const char *prompt)
{
    auto line = readPassword(prompt);
    if (!line || line->empty())
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "empty");
    // As the window does (view/secret_text.h): one password, however the keyboard composes it.
    QByteArray bytes = QString::fromUtf8(*line).normalized(QString::NormalizationForm_KC).toUtf8();
    auto secret = vault::SecretBytes::copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    sodium_memzero(line->data(), line->size());
    return secret;
}

epi::Result<desk::Office> openWith(const epi::Result<vault::SecretBytes> &password, const Call &call, const Session &session)
{
    if (!password)
        return std::unexpected(password.error());
    return desk::Office::open(call.operands.front().toStdString(),
                              {call.user.toStdString(), vault::SecretBytes::copyOf(password->bytes())}, session.surroundings);
}

} // namespace

epi::Result<desk::Office> openOffice(const Call &call, const Session &session)
{
    return openWith(askPassword("Password: "), call, session);
}

std::future<epi::Result<desk::Office>> openMeanwhile(const Call &call, const Session &session, std::stop_source &giveUp)
{
    return std::async(std::launch::async, [&call, &session, &giveUp, password = askPassword("Password: ")] {
        auto office = openWith(password, call, session);
        if (!office)
            giveUp.request_stop();
        return office;
    });
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
    auto founded =
        desk::Office::found(call.operands.front().toStdString(), {.founder = {call.user.toStdString(), epi::Role::owner, {}}},
                            *password, session.surroundings);
    if (!founded)
        return std::unexpected(founded.error());
    return std::move(founded->office);
}

} // namespace tracedesk::cli
