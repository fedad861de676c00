#include "app/cli/open_office.h"

#include "app/cli/password.h"
#include "vault/password_strength.h"
#include "vault/secret_bytes.h"

#include <QString>

#include <sodium/utils.h>

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace tracedesk::cli {

namespace {

epi::Result<vault::SecretBytes> askPassword(const char *prompt)
{
    auto line = readSecret(prompt);
    if (!line || line->isEmpty())
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "empty");
    // In ASCII there is one way to write it, and no text of Qt's that would have to be wiped.
    if (std::ranges::all_of(line->bytes(), [](std::uint8_t byte) { return byte < 0x80; }))
        return std::move(*line);
    // As the window does (view/secret_text.h): one password, however the keyboard composes it.
    const auto letters = line->bytes();
    QString typed = QString::fromUtf8(reinterpret_cast<const char *>(letters.data()), static_cast<qsizetype>(letters.size()));
    QString normal = typed.normalized(QString::NormalizationForm_KC);
    QByteArray bytes = normal.toUtf8();
    auto secret = vault::SecretBytes::copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    for (QString *text : {&typed, &normal})
        sodium_memzero(text->data(), static_cast<std::size_t>(text->size()) * sizeof(QChar));
    return secret;
}

epi::Result<desk::Office> openWith(const epi::Result<vault::SecretBytes> &password, const Call &call, const Session &session)
{
    if (!password)
        return std::unexpected(password.error());
    const std::string folder = call.operands.front().toStdString();
    const auto logIn = [&](std::string code) {
        return store::LogInRequest{call.user.toStdString(), vault::SecretBytes::copyOf(password->bytes()), std::move(code)};
    };
    auto office = desk::Office::open(folder, logIn(call.code.toStdString()), session.surroundings);
    if (!office && office.error().code == epi::ErrorCode::secondFactorNeeded)
        if (auto code = readUnseen("Six digits of the second device: "))
            office = desk::Office::open(folder, logIn(std::move(*code)), session.surroundings);
    if (office)
        office->catchUp(session.stop, {});
    return office;
}

/// Twice on a terminal.
epi::Result<vault::SecretBytes> askNewPassword()
{
    auto password = askPassword("New password: ");
    if (!password || !::isatty(STDIN_FILENO))
        return password;
    const auto again = askPassword("Once more: ");
    if (!again)
        return std::unexpected(again.error());
    if (!std::ranges::equal(password->bytes(), again->bytes()))
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "the two differ");
    return password;
}

/// As the window wants it.
epi::Result<void> expectStrong(const vault::SecretBytes &password, const std::string &user)
{
    const auto bytes = password.bytes();
    const std::string_view letters(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    switch (vault::passwordStrength(letters, user)) {
    case vault::PasswordStrength::tooShort:
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "fewer than 12 characters");
    case vault::PasswordStrength::guessable:
        return epi::fail(epi::ErrorCode::invalidArgument, "password", "too easy to guess");
    case vault::PasswordStrength::weak:
    case vault::PasswordStrength::good:
        break;
    }
    return {};
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

epi::Result<vault::SecretBytes> askPasswordAgain()
{
    auto password = askPassword("Password once more, for the export: ");
    // Nothing was given: that is no wrong password.
    return password ? std::move(password) : epi::fail(epi::ErrorCode::passwordNeeded);
}

epi::Result<desk::FoundedOffice> foundOffice(const Call &call, const Session &session)
{
    const auto password = askNewPassword();
    if (!password)
        return std::unexpected(password.error());
    if (const auto strong = expectStrong(*password, call.user.toStdString()); !strong)
        return std::unexpected(strong.error());
    return desk::Office::found(call.operands.front().toStdString(),
                               {.founder = {call.user.toStdString(), call.role, {}}, .others = call.people}, *password,
                               session.surroundings);
}

epi::Result<desk::Office> activateOffice(const Call &call, const Session &session)
{
    auto code = askPassword("One-time code: ");
    if (!code)
        return std::unexpected(code.error());
    const auto password = askNewPassword();
    if (!password)
        return std::unexpected(password.error());
    if (const auto strong = expectStrong(*password, call.user.toStdString()); !strong)
        return std::unexpected(strong.error());
    return desk::Office::activate(call.operands.front().toStdString(), {call.user.toStdString(), std::move(*code)}, *password,
                                  session.surroundings);
}

} // namespace tracedesk::cli
