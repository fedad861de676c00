#include "app/cli/commands.h"
#include "app/cli/open_office.h"

#include "view/words_accounts.h"
#include "view/words_destruction.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

// Whether a certificate of destruction says what the store itself says.

namespace tracedesk::cli {

epi::Result<Outcome> runCertificate(const Call &call, const Session &session)
{
    const std::string path = call.operands[1].toStdString();
    QFile file(call.operands[1]);
    if (!file.open(QIODevice::ReadOnly))
        return epi::fail(epi::ErrorCode::unreadableFile, path, file.errorString().toStdString());
    const auto certificate = desk::readCertificate(file.readAll().toStdString(), path);
    if (!certificate)
        return std::unexpected(certificate.error());
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto retention = office->retention();
    if (!retention)
        return std::unexpected(retention.error());
    // Signatures alone prove that two keys signed; whose they are, and when it was done, the store's chain and record know.
    const std::string said = desk::certificateJson(*certificate);
    if (std::ranges::none_of(retention->certificates, [&](const auto &one) { return desk::certificateJson(one) == said; }))
        return epi::fail(epi::ErrorCode::fileRefused, path, "1", "not what this store says");
    const vault::SignedDestruction &proof = certificate->proof;
    Outcome outcome;
    outcome.printout.add("destroyed", view::word(proof.order.scope));
    outcome.printout.add("basis", QString::fromStdString(proof.order.basis));
    outcome.printout.add("ordered_by", QString::fromStdString(proof.proposer.name));
    outcome.printout.add("signed_by", QString::fromStdString(proof.signer.name));
    outcome.printout.add("record_entry", certificate->carriedOut ? static_cast<qint64>(certificate->carriedOut->sequence) : 0);
    return outcome;
}

} // namespace tracedesk::cli
