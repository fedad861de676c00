#include "view/intake_file_model.h"

#include "view/intake_words.h"
#include "view/words.h"

#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

namespace {

bool same(const StageRequest::Choice &a, const StageRequest::Choice &b)
{
    return a.profile == b.profile && a.placeTable == b.placeTable;
}

const IntakeProfile *profileNamed(const LookedPicture &looked, const std::string &name)
{
    const auto found = std::ranges::find(looked.profiles, name, &IntakeProfile::name);
    return found == looked.profiles.end() ? nullptr : &*found;
}

/// What a file may be: nothing, what fits, then everything else.
std::vector<StageRequest::Choice> choicesFor(const LookedPicture &looked, const IntakeFile &file)
{
    std::vector<StageRequest::Choice> choices{{}};
    if (file.fault)
        return choices;
    const auto add = [&](const std::string &profile, bool placeTable) {
        const StageRequest::Choice choice{profile, placeTable};
        if (std::ranges::none_of(choices, [&](const auto &known) { return same(known, choice); }))
            choices.push_back(choice);
    };
    for (const IntakeFit &fit : file.fits)
        if (fit.missing.empty())
            add(fit.profile, fit.placeTable);
    for (const IntakeProfile &profile : looked.profiles) {
        add(profile.name, false);
        if (!profile.placeFields.empty())
            add(profile.name, true);
    }
    return choices;
}

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

void IntakeFileModel::setLooked(LookedPicturePtr looked, const StageRequest::Choice &prefer, int preferFor)
{
    std::map<std::string, StageRequest::Choice> before;
    for (const Row &row : m_rows)
        before[file(row).path] = row.choices[row.chosen];
    if (preferFor >= 0 && preferFor < rowCount())
        before[file(m_rows[static_cast<std::size_t>(preferFor)]).path] = prefer;
    beginResetModel();
    m_looked = std::move(looked);
    m_rows.clear();
    m_outcomes.clear();
    for (std::size_t i = 0; m_looked && i < m_looked->files.size(); ++i) {
        const IntakeFile &one = m_looked->files[i];
        Row &row = m_rows.emplace_back(Row{i, choicesFor(*m_looked, one), 0});
        StageRequest::Choice choice;
        if (const auto known = before.find(one.path); known != before.end())
            choice = known->second;
        else if (one.likely)
            choice = {one.fits[*one.likely].profile, one.fits[*one.likely].placeTable};
        const auto at = std::ranges::find_if(row.choices, [&](const auto &c) { return same(c, choice); });
        row.chosen = at == row.choices.end() ? 0 : static_cast<std::size_t>(at - row.choices.begin());
    }
    endResetModel();
    emit countChanged();
}

void IntakeFileModel::setOutcome(std::vector<StagedFile> files)
{
    m_outcomes.clear();
    for (StagedFile &one : files)
        m_outcomes.insert_or_assign(one.path, std::move(one));
    retranslate();
}

void IntakeFileModel::choose(int row, int choice)
{
    if (row < 0 || row >= rowCount() || choice < 0)
        return;
    Row &own = m_rows[static_cast<std::size_t>(row)];
    if (static_cast<std::size_t>(choice) >= own.choices.size())
        return;
    own.chosen = static_cast<std::size_t>(choice);
    m_outcomes.clear(); // what was read was read as something else
    retranslate();
}

void IntakeFileModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_outcomes.erase(file(m_rows[static_cast<std::size_t>(row)]).path);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit countChanged();
}

void IntakeFileModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
}

std::vector<std::string> IntakeFileModel::paths() const
{
    std::vector<std::string> all;
    for (const Row &row : m_rows)
        all.push_back(file(row).path);
    return all;
}

StageRequest IntakeFileModel::request() const
{
    StageRequest request{m_looked, std::vector<StageRequest::Choice>(m_looked ? m_looked->files.size() : 0)};
    for (const Row &row : m_rows)
        request.choices[row.file] = row.choices[row.chosen];
    return request;
}

bool IntakeFileModel::isReady() const
{
    return std::ranges::any_of(
        m_rows, [](const Row &row) { return !row.choices[row.chosen].profile.empty() && !row.choices[row.chosen].placeTable; });
}

StageRequest::Choice IntakeFileModel::choice(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &own = m_rows[static_cast<std::size_t>(row)];
    return own.choices[own.chosen];
}

int IntakeFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> IntakeFileModel::roleNames() const
{
    return {{NameRole, "name"},         {SizeTextRole, "sizeText"},     {ChoicesRole, "choices"},
            {ChoiceRole, "choice"},     {ChoiceTextRole, "choiceText"}, {StateTextRole, "stateText"},
            {StateTipRole, "stateTip"}, {StateRole, "condition"},       {ReadRole, "read"},
            {StoredRole, "stored"},     {DuplicateRole, "duplicate"},   {RejectedRole, "rejected"},
            {MappableRole, "mappable"}};
}

QString IntakeFileModel::label(const StageRequest::Choice &choice) const
{
    if (choice.profile.empty())
        return tr("Leave out");
    const IntakeProfile *profile = profileNamed(*m_looked, choice.profile);
    const std::string kind = profile != nullptr ? profile->kind : std::string();
    return tr("%1 · %2", "kind of file, profile")
        .arg(choice.placeTable ? placesText(kind) : fileKindText(kind), QString::fromStdString(choice.profile));
}

const StagedFile *IntakeFileModel::outcome(const Row &row) const
{
    const auto found = m_outcomes.find(file(row).path);
    return found == m_outcomes.end() ? nullptr : &found->second;
}

IntakeFileModel::State IntakeFileModel::state(const Row &row) const
{
    const StagedFile *how = outcome(row);
    if (file(row).fault || (how != nullptr && how->failed))
        return Failed;
    if (row.chosen == 0)
        return Unknown;
    if (how == nullptr)
        return Ready;
    return how->counts.rejected > 0 ? Flawed : Good;
}

QString IntakeFileModel::stateTip(const Row &row) const
{
    QStringList lines{stateText(row)};
    if (const StagedFile *how = outcome(row)) {
        for (const epi::Remark &remark : how->firstRemarks) {
            QStringList parts{tr("line %1").arg(QLocale().toString(static_cast<qulonglong>(remark.line)))};
            for (const QString &part : {QString::fromStdString(epi::shownToken(remark.subject)), word(remark.reason),
                                        QString::fromStdString(remark.value)}) {
                if (!part.isEmpty())
                    parts << part;
            }
            lines << parts.join(u", ");
        }
        if (how->remarks > how->firstRemarks.size() && !how->firstRemarks.empty())
            lines << QStringLiteral("…");
    }
    return lines.join(u'\n');
}

QString IntakeFileModel::stateText(const Row &row) const
{
    const IntakeFile &own = file(row);
    const StagedFile *how = outcome(row);
    if (own.fault || (how != nullptr && how->failed)) {
        // The folder is no news here, and would push the reason out of sight.
        epi::Error error = own.fault ? *own.fault : *how->failed;
        if (!error.arguments.empty() && error.arguments[0] == own.path)
            error.arguments[0] = own.name;
        return errorText(error);
    }
    if (how != nullptr) {
        // Places go along with the rows that name them; they are none.
        QStringList parts;
        if (how->placeTable)
            parts << tr("%Ln place(s)", nullptr, static_cast<int>(how->counts.read));
        if (how->remarks > 0)
            parts << tr("%n remark(s)", nullptr, static_cast<int>(how->remarks));
        return parts.join(u" · ");
    }
    if (row.chosen != 0) {
        const StageRequest::Choice &choice = row.choices[row.chosen];
        const auto fit = std::ranges::find_if(
            own.fits, [&](const IntakeFit &f) { return f.profile == choice.profile && f.placeTable == choice.placeTable; });
        if (fit != own.fits.end() && fit->missing.empty())
            return own.encoding.empty() ? QString() : QString::fromStdString(own.encoding);
        QStringList missing;
        for (const std::string &field : fit == own.fits.end() ? std::vector<std::string>() : fit->missing)
            missing.append(fieldText(field));
        return missing.isEmpty() ? tr("Header does not fit. Map the columns.")
                                 : tr("No column for %1. Map the columns.").arg(missing.join(QStringLiteral(", ")));
    }
    return tr("Unknown header. Choose what it is, or map the columns.");
}

QVariant IntakeFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const StagedFile *how = outcome(row);
    const auto counted = [&](std::uint64_t epi::ImportCounts::*part) {
        const bool counts = how != nullptr && !how->failed && (!how->placeTable || part == &epi::ImportCounts::rejected);
        return counts ? number(how->counts.*part) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(file(row).name);
    case SizeTextRole:
        return sizeText(file(row).bytes);
    case ChoicesRole: {
        QStringList labels;
        for (const StageRequest::Choice &choice : row.choices)
            labels.append(label(choice));
        return labels;
    }
    case ChoiceRole:
        return static_cast<int>(row.chosen);
    case ChoiceTextRole:
        return label(row.choices[row.chosen]);
    case StateTipRole:
        return stateTip(row);
    case StateTextRole:
        return stateText(row);
    case StateRole:
        return state(row);
    case ReadRole:
        return counted(&epi::ImportCounts::read);
    case StoredRole:
        return counted(&epi::ImportCounts::stored);
    case DuplicateRole:
        return counted(&epi::ImportCounts::duplicate);
    case RejectedRole:
        return counted(&epi::ImportCounts::rejected);
    case MappableRole:
        return !file(row).fault.has_value();
    default:
        return {};
    }
}

} // namespace tracedesk::view
