#pragma once

#include "view/background_run.h"
#include "view/column_map_model.h"
#include "view/import_history_model.h"
#include "view/intake_file_model.h"
#include "view/intake_link.h"
#include "view/list_filter.h"
#include "view/password_question.h"
#include "view/reject_model.h"

#include <QUrl>

namespace tracedesk::view {

/// An IntakeExtent on its way through QML to the items that draw it. Null when nothing is staged.
struct IntakeExtentValue
{
    Q_GADGET
    QML_VALUE_TYPE(intakeExtent)
public:
    IntakeExtentPtr extent;
    bool operator==(const IntakeExtentValue &) const = default;
};

/// One intake from the first file to the store: look, choose, read, repair, store or discard. One piece of work at a time, all of
/// it elsewhere; what cannot be done now is not offered.
class IntakeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(Phase phase READ phase NOTIFY changed FINAL)
    Q_PROPERTY(bool working READ isWorking NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool storable READ isStorable NOTIFY changed FINAL)
    Q_PROPERTY(QStringList counts READ counts NOTIFY changed FINAL)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::view::IntakeExtentValue extent READ extent NOTIFY changed FINAL)
    Q_PROPERTY(int mappedFile READ mappedFile NOTIFY changed FINAL)
    Q_PROPERTY(QString mappedName READ mappedName NOTIFY changed FINAL)
    Q_PROPERTY(QStringList bases READ bases NOTIFY changed FINAL)
    Q_PROPERTY(int base READ base NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::view::IntakeFileModel *files READ files CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ColumnMapModel *mapping READ mapping CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::RejectModel *rejects READ rejects CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *rejectList READ rejectList CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ImportHistoryModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ChangedCaseModel *changedCases READ changedCases CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)

public:
    enum Phase { Empty, Choosing, Staged, Kept };
    Q_ENUM(Phase)
    enum Work { None, Looking, Mapping, Staging, Repairing, Keeping, Exporting };
    Q_ENUM(Work)

    explicit IntakeController(IntakeLink link, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isWorking() const { return m_work != None; }
    [[nodiscard]] QString text() const;  ///< what is being done, with counts; or how the last step ended
    [[nodiscard]] QString error() const; ///< why it did not end well
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }
    [[nodiscard]] bool isReady() const { return !isWorking() && m_files.isReady() && m_phase == Choosing; }
    [[nodiscard]] bool isStorable() const;
    /// Read, stored (or: to be stored), duplicate, rejected, quarantined; empty while nothing is staged.
    [[nodiscard]] QStringList counts() const;
    [[nodiscard]] QString periodText() const;
    [[nodiscard]] IntakeExtentValue extent() const;
    [[nodiscard]] int mappedFile() const { return m_mappedFile; } ///< row of `files`; -1 = none
    [[nodiscard]] QString mappedName() const { return m_files.index(m_mappedFile).data(IntakeFileModel::NameRole).toString(); }
    [[nodiscard]] QStringList bases() const; ///< what a file may be mapped to
    [[nodiscard]] int base() const { return m_base; }
    [[nodiscard]] IntakeFileModel *files() { return &m_files; }
    [[nodiscard]] ColumnMapModel *mapping() { return &m_mapping; }
    [[nodiscard]] RejectModel *rejects() { return &m_rejects; }
    [[nodiscard]] ListFilter *rejectList() { return &m_rejectList; }
    [[nodiscard]] ImportHistoryModel *history() { return &m_history; }
    [[nodiscard]] ChangedCaseModel *changedCases() { return &m_changed; }
    [[nodiscard]] PasswordQuestion *question() { return &m_question; } ///< before rejected rows are taken out

    /// Somebody wants to import, from wherever: whoever shows the files asks which.
    void askForFiles() { emit filesAsked(); }
    Q_INVOKABLE void addFiles(const QList<QUrl> &files);
    Q_INVOKABLE void removeFile(int row);
    Q_INVOKABLE void choose(int row, int choice);
    /// Opens the mapping of a file, starting from what it is taken for.
    Q_INVOKABLE void mapFile(int row);
    Q_INVOKABLE void setBase(int base);
    /// Keeps the mapping under a name; `dates` counts MappingRequest::Dates.
    Q_INVOKABLE void saveMapping(const QString &name, int dates);
    Q_INVOKABLE void closeMapping();
    Q_INVOKABLE void stage();
    /// A correction for a row of `rejectList`; taking it back brings back what stood there.
    Q_INVOKABLE void correct(int row, const QString &value);
    Q_INVOKABLE void takeBack(int row);
    Q_INVOKABLE void repair();
    Q_INVOKABLE void store();
    /// Lets go of everything that is not stored, and begins anew.
    Q_INVOKABLE void discard();
    Q_INVOKABLE void cancel();
    /// When the password was given once more.
    Q_INVOKABLE void exportRejects(const QUrl &file);
    Q_INVOKABLE void loadHistory();

    /// Forgets everything without a word; the store is closing.
    void abandon();
    void retranslate();

signals:
    void changed();
    void filesAsked();
    /// Something new is in the store.
    void stored(tracedesk::view::EpidemicPicturePtr epidemic);

private:
    struct Base
    {
        std::string profile;
        bool placeTable = false;
    };
    void begin(Work work);
    void end();
    void fail(const epi::Error &error);
    void onLooked(LookedPicturePtr looked);
    void onStaged(StagedPicturePtr staged);
    void onKept(KeptPicturePtr kept);
    /// Null: it is done.
    void onExported(const epi::Error *error);
    void backToChoosing();
    [[nodiscard]] std::vector<Base> basesOf() const;

    IntakeLink m_link;
    Phase m_phase = Empty;
    Work m_work = None;
    bool m_cancelling = false;
    std::optional<epi::Error> m_error;
    bool m_exported = false;
    epi::WorkStage m_stage = epi::WorkStage::reading;
    quint64 m_done = 0;
    quint64 m_total = 0;
    int m_mappedFile = -1;
    int m_base = -1;
    StageRequest::Choice m_mappedTo;
    StagedPicturePtr m_staged;
    KeptPicturePtr m_kept;
    IntakeFileModel m_files;
    ColumnMapModel m_mapping;
    RejectModel m_rejects;
    ListFilter m_rejectList{&m_rejects, {RejectModel::FileRole, RejectModel::ReasonRole, RejectModel::ValueRole}, nullptr};
    ImportHistoryModel m_history;
    ChangedCaseModel m_changed;
    PasswordQuestion m_question;
    BackgroundRun<LookedPicturePtr> m_look;
    BackgroundRun<StagedPicturePtr> m_stageRun;
    BackgroundRun<KeptPicturePtr> m_keep;
    BackgroundRun<std::monostate> m_export;
    BackgroundRun<ImportHistoryPtr> m_historyRun;
};

} // namespace tracedesk::view
