#include "view/intake_controller.h"

#include "view/intake_words.h"
#include "view/words.h"

#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

IntakeController::IntakeController(IntakeLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_look({[this](LookedPicturePtr looked) { onLooked(std::move(looked)); }, [this] { end(); },
              [this](const epi::Error &error) { fail(error); }})
    , m_stageRun({[this](StagedPicturePtr staged) { onStaged(std::move(staged)); }, [this] { end(); },
                  [this](const epi::Error &error) { fail(error); }})
    , m_keep({[this](KeptPicturePtr kept) { onKept(std::move(kept)); }, [this] { end(); },
              [this](const epi::Error &error) { fail(error); }})
    , m_export({[this](std::monostate) { onExported(nullptr); }, [this] { end(); },
                [this](const epi::Error &error) { onExported(&error); }})
    , m_historyRun({[this](ImportHistoryPtr history) { m_history.setHistory(std::move(history)); }, [] {},
                    [this](const epi::Error &error) {
                        m_error = error;
                        emit changed();
                    }})
{
    for (BackgroundWork *work : {&m_stageRun.work(), &m_keep.work()})
        connect(work, &BackgroundWork::progressed, this, [this](epi::WorkStage stage, quint64 done, quint64 total) {
            m_stage = stage;
            m_done = done;
            m_total = total;
            emit changed();
        });
    connect(&m_rejects, &RejectModel::repairsChanged, this, &IntakeController::changed);
    connect(&m_mapping, &ColumnMapModel::mappingChanged, this, &IntakeController::changed);
}

void IntakeController::begin(Work work)
{
    m_work = work;
    m_cancelling = false;
    m_error.reset();
    m_exported = false;
    m_done = m_total = 0;
    m_stage = work == Keeping ? epi::WorkStage::storing : epi::WorkStage::reading;
    emit changed();
}

void IntakeController::end()
{
    m_work = None;
    emit changed();
}

void IntakeController::fail(const epi::Error &error)
{
    m_error = error;
    end();
}

void IntakeController::addFiles(const QList<QUrl> &files)
{
    if (isWorking() || files.isEmpty())
        return;
    if (m_phase == Kept)
        discard();
    std::vector<std::string> paths = m_files.paths();
    for (const QUrl &file : files)
        if (const std::string path = file.toLocalFile().toStdString(); !path.empty() && !std::ranges::contains(paths, path))
            paths.push_back(path);
    if (paths.empty())
        return;
    closeMapping();
    begin(Looking);
    m_look.start([look = m_link.look, paths](std::stop_token stop, const epi::Progress &) { return look(paths, stop); });
}

void IntakeController::onLooked(LookedPicturePtr looked)
{
    const int mapped = m_work == Mapping ? m_mappedFile : -1;
    m_files.setLooked(std::move(looked), m_mappedTo, mapped);
    if (mapped >= 0)
        closeMapping();
    backToChoosing();
    end();
}

void IntakeController::backToChoosing()
{
    // First of all: the models' signals make somebody ask for the words of the phase.
    m_phase = m_files.count() > 0 ? Choosing : Empty;
    m_staged.reset();
    m_kept.reset();
    m_rejects.setRejects({});
    m_changed.setChanged({});
    m_files.setOutcome({});
}

void IntakeController::removeFile(int row)
{
    if (isWorking() || m_phase == Kept)
        return;
    closeMapping();
    m_files.remove(row);
    backToChoosing();
    m_error.reset();
    emit changed();
}

void IntakeController::choose(int row, int choice)
{
    if (isWorking() || m_phase == Kept || row < 0 || m_files.index(row).data(IntakeFileModel::ChoiceRole) == choice)
        return;
    m_files.choose(row, choice);
    backToChoosing();
    emit changed();
}

std::vector<IntakeController::Base> IntakeController::basesOf() const
{
    std::vector<Base> all;
    if (!m_files.looked())
        return all;
    // Own profiles can be changed; of the shipped ones the general ones are a good beginning.
    for (const IntakeProfile &profile : m_files.looked()->profiles) {
        if (!profile.own && !profile.name.starts_with("tracedesk-"))
            continue;
        all.push_back({profile.name, false});
        if (!profile.placeFields.empty())
            all.push_back({profile.name, true});
    }
    return all;
}

QStringList IntakeController::bases() const
{
    QStringList names;
    for (const Base &base : basesOf()) {
        const auto profile = std::ranges::find(m_files.looked()->profiles, base.profile, &IntakeProfile::name);
        names.append(tr("%1 · %2", "kind of file, profile")
                         .arg(base.placeTable ? placesText(profile->kind) : fileKindText(profile->kind),
                              QString::fromStdString(profile->name)));
    }
    return names;
}

void IntakeController::mapFile(int row)
{
    if (isWorking() || m_phase == Kept || row < 0 || row >= m_files.count())
        return;
    const StageRequest::Choice chosen = m_files.choice(row);
    const auto bases = basesOf();
    const auto at = std::ranges::find_if(
        bases, [&](const Base &base) { return base.profile == chosen.profile && base.placeTable == chosen.placeTable; });
    m_mappedFile = row;
    m_base = -1;
    setBase(at == bases.end() ? 0 : static_cast<int>(at - bases.begin()));
}

void IntakeController::setBase(int base)
{
    const auto bases = basesOf();
    if (m_mappedFile < 0 || base < 0 || static_cast<std::size_t>(base) >= bases.size() || base == m_base)
        return;
    m_base = base;
    const Base &from = bases[static_cast<std::size_t>(base)];
    m_mapping.start(m_files.looked(), m_files.fileOf(m_mappedFile), from.profile, from.placeTable);
    emit changed();
}

void IntakeController::saveMapping(const QString &name, int dates)
{
    if (isWorking() || m_mappedFile < 0 || !m_mapping.isComplete())
        return;
    MappingRequest request = m_mapping.request();
    request.name = name.trimmed().toStdString();
    request.dates = static_cast<MappingRequest::Dates>(std::clamp(dates, 0, 3));
    m_mappedTo = {request.name, request.placeTable};
    begin(Mapping);
    m_look.start(
        [save = m_link.saveMapping, request](std::stop_token stop, const epi::Progress &) { return save(request, stop); });
}

void IntakeController::closeMapping()
{
    m_mappedFile = -1;
    m_base = -1;
    m_mapping.start(nullptr, 0, {}, false);
    emit changed();
}

void IntakeController::stage()
{
    if (!isReady())
        return;
    closeMapping();
    begin(Staging);
    m_stageRun.start([stage = m_link.stage, request = m_files.request()](std::stop_token stop, const epi::Progress &progress) {
        return stage(request, stop, progress);
    });
}

void IntakeController::onStaged(StagedPicturePtr staged)
{
    m_staged = std::move(staged);
    m_phase = Staged;
    m_files.setOutcome(m_staged->files);
    m_rejects.setRejects(m_staged->rejects);
    end();
}

void IntakeController::correct(int row, const QString &value)
{
    m_rejects.setData(m_rejectList.mapToSource(m_rejectList.index(row, 0)), value, RejectModel::ValueRole);
}

void IntakeController::takeBack(int row)
{
    m_rejects.takeBack(m_rejectList.mapToSource(m_rejectList.index(row, 0)));
}

void IntakeController::repair()
{
    if (isWorking() || m_phase != Staged || m_rejects.repairCount() == 0)
        return;
    begin(Repairing);
    m_stageRun.start([again = m_link.repair, staged = m_staged, repairs = m_rejects.repairs()](
                         std::stop_token stop, const epi::Progress &) { return again(staged, repairs, stop); });
}

bool IntakeController::isStorable() const
{
    return !isWorking() && m_phase == Staged && m_staged->counts.stored > 0;
}

void IntakeController::store()
{
    if (!isStorable())
        return;
    begin(Keeping);
    m_keep.start([keep = m_link.keep, staged = m_staged](std::stop_token stop, const epi::Progress &progress) {
        return keep(staged, stop, progress);
    });
}

void IntakeController::onKept(KeptPicturePtr kept)
{
    m_kept = std::move(kept);
    m_phase = Kept;
    m_staged.reset();
    m_error = m_kept->error;
    m_files.setOutcome(m_kept->files);
    m_rejects.setRejects(m_kept->rejects);
    m_changed.setChanged(m_kept->changed);
    end();
    loadHistory();
    if (m_kept->epidemic && m_kept->counts.stored > 0)
        emit stored(m_kept->epidemic);
}

void IntakeController::discard()
{
    if (isWorking())
        return;
    closeMapping();
    m_files.setLooked(nullptr);
    backToChoosing();
    m_error.reset();
    emit changed();
}

void IntakeController::cancel()
{
    if (!isWorking())
        return;
    m_cancelling = true;
    m_look.cancel();
    m_stageRun.cancel();
    m_keep.cancel();
    emit changed();
}

void IntakeController::loadHistory()
{
    m_historyRun.start([history = m_link.history](std::stop_token, const epi::Progress &) { return history(); });
}

void IntakeController::abandon()
{
    cancel();
    m_look.drop();
    m_stageRun.drop();
    m_keep.drop();
    m_export.drop();
    m_historyRun.drop();
    m_question.drop();
    m_work = None;
    discard();
    m_history.setHistory(nullptr);
}

void IntakeController::retranslate()
{
    m_files.retranslate();
    m_mapping.retranslate();
    m_rejects.retranslate();
    m_history.retranslate();
    m_changed.retranslate();
    m_question.retranslate();
    emit changed();
}

QString IntakeController::text() const
{
    if (m_cancelling && isWorking())
        return tr("Stopping");
    const QLocale locale;
    switch (m_work) {
    case None:
        break;
    case Looking:
    case Mapping:
        return tr("Looking at the files");
    case Staging:
        return m_total == 0 ? tr("Reading") : tr("Reading: %1 of %2", "sizes").arg(sizeText(m_done), sizeText(m_total));
    case Repairing:
        return tr("Reading the corrected rows");
    case Keeping:
        return m_total == 0 ? tr("Storing") : tr("Storing: %1 of %2 rows").arg(locale.toString(m_done), locale.toString(m_total));
    case Exporting:
        return tr("Saving the rejected rows");
    }
    if (m_cancelling)
        return tr("Stopped; nothing of this step was kept");
    if (m_exported)
        return tr("The rejected rows are saved");
    switch (m_phase) {
    case Empty:
        return {};
    case Choosing:
        return m_files.isReady() ? tr("Check what each file is, then read. Nothing is stored yet.")
                                 : tr("Choose what each file is.");
    case Staged:
        return tr("Read and checked. Nothing is stored yet.");
    case Kept:
        return m_kept->counts.stored > 0 ? tr("Stored. Findings follow by themselves.")
                                         : tr("Nothing new: everything in these files is stored already or was rejected.");
    }
    return {};
}

QString IntakeController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QStringList IntakeController::counts() const
{
    const epi::ImportCounts *counts = m_staged ? &m_staged->counts : m_kept ? &m_kept->counts : nullptr;
    if (counts == nullptr)
        return {};
    QStringList all;
    for (const std::uint64_t count : {counts->read, counts->stored, counts->duplicate, counts->rejected, counts->quarantined})
        all.append(QLocale().toString(static_cast<qulonglong>(count)));
    return all;
}

QString IntakeController::periodText() const
{
    return m_staged && m_staged->extent && m_staged->extent->period ? longSpanText(*m_staged->extent->period, m_staged->utcOffset)
                                                                    : QString();
}

IntakeExtentValue IntakeController::extent() const
{
    return {m_staged ? m_staged->extent : nullptr};
}

} // namespace tracedesk::view
