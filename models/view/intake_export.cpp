#include "view/intake_controller.h"

#include <memory>

// Rejected rows, taken out of the store as a file.

namespace tracedesk::view {

void IntakeController::exportRejects(const QUrl &file)
{
    if (isWorking() || m_rejects.rejects().empty() || !file.isLocalFile())
        return;
    std::vector<epi::RejectedRow> rows;
    for (const StagedReject &reject : m_rejects.rejects())
        rows.push_back(reject.row);
    std::vector<std::string> header;
    for (const QString &name : {tr("File"), tr("Line"), tr("Column"), tr("Field"), tr("Reason"), tr("Value"), tr("Export")})
        header.push_back(name.toStdString());
    m_question.ask(tr("Save the rejected rows"), [this, path = file.toLocalFile().toStdString(), rows = std::move(rows),
                                                  header = std::move(header)](vault::SecretBytes password) {
        begin(Exporting);
        m_export.start([write = m_link.exportRejects, path, rows, header,
                        shared = std::make_shared<const vault::SecretBytes>(std::move(password))](
                           std::stop_token, const epi::Progress &) { return write(path, rows, header, *shared); });
    });
}

void IntakeController::onExported(const epi::Error *error)
{
    const bool refused = m_question.settle(error);
    if (error != nullptr && !refused)
        return fail(*error);
    m_exported = error == nullptr;
    end();
}

} // namespace tracedesk::view
