#include "view/case_filter.h"

#include "view/case_order.h"
#include "view/case_words.h"
#include "view/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace tracedesk::view {

namespace {

constexpr std::array classes{epi::CaseClassification::notClassified, epi::CaseClassification::suspect,
                             epi::CaseClassification::probable, epi::CaseClassification::confirmed,
                             epi::CaseClassification::notACase};
constexpr std::array steps{epi::CaseStage::reported,      epi::CaseStage::confirmed, epi::CaseStage::interviewed,
                           epi::CaseStage::underAnalysis, epi::CaseStage::reviewed,  epi::CaseStage::closed};

template<class T> bool isChosen(int choice, T value)
{
    return choice == CaseFilter::any || choice == static_cast<int>(value) + 1;
}

template<class Choices> QStringList wordsOf(const Choices &choices, QString first)
{
    QStringList words{std::move(first)};
    for (const auto choice : choices)
        words << word(choice);
    return words;
}

QString folded(const QString &text)
{
    return text.toCaseFolded();
}

} // namespace

CaseFilter::CaseFilter(Clock clock, QObject *parent)
    : CaseListModel(parent)
    , m_clock(std::move(clock))
{
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        lookAtClock();
        keepTime();
    });
}

void CaseFilter::setPicture(EpidemicPicturePtr picture)
{
    countCases(picture.get());
    m_texts.clear();
    m_arranged = picture ? inOrder(*picture, m_column, m_descending) : std::vector<std::uint32_t>();
    lookAtClock();
    sift(std::move(picture));
    keepTime();
}

void CaseFilter::retranslate()
{
    m_texts.clear();
    sift(picture());
    CaseListModel::retranslate();
    emit wordsChanged();
    emit filterChanged();
}

void CaseFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    sift(picture());
    emit filterChanged();
}

void CaseFilter::setClassification(int choice)
{
    choose(m_classification, choice);
}

void CaseFilter::setStage(int choice)
{
    choose(m_stage, choice);
}

void CaseFilter::choose(int &choice, int value)
{
    if (std::exchange(choice, value) == value)
        return;
    sift(picture());
    emit filterChanged();
}

void CaseFilter::setArchivedToo(bool too)
{
    if (std::exchange(m_archivedToo, too) == too)
        return;
    sift(picture());
    emit filterChanged();
}

void CaseFilter::setMineOnly(bool only)
{
    if (std::exchange(m_mineOnly, only) == only)
        return;
    sift(picture());
    emit filterChanged();
}

bool CaseFilter::isFiltered() const
{
    return m_mineOnly || !m_text.trimmed().isEmpty() || m_classification != any || m_stage != any;
}

QString CaseFilter::filterText() const
{
    QStringList parts;
    if (const QString typed = m_text.trimmed(); !typed.isEmpty())
        parts << tr("search “%1”").arg(typed);
    if (m_classification != any)
        parts << tr("classification “%1”").arg(classifications().value(m_classification));
    if (m_stage != any)
        parts << tr("stage “%1”").arg(stages().value(m_stage));
    if (m_mineOnly)
        parts << tr("only mine");
    return parts.join(tr(", ", "between filters"));
}

QStringList CaseFilter::classifications()
{
    return wordsOf(classes, tr("All classifications"));
}

QStringList CaseFilter::stages()
{
    return wordsOf(steps, tr("All stages"));
}

void CaseFilter::clearFilters()
{
    if (m_text.isEmpty() && !isFiltered())
        return;
    m_text.clear();
    m_classification = any;
    m_stage = any;
    m_mineOnly = false;
    sift(picture());
    emit filterChanged();
}

void CaseFilter::sortBy(Column column)
{
    if (m_column != column) {
        m_column = column;
        m_descending = false;
    } else if (!m_descending) {
        m_descending = true;
    } else {
        m_column = Column::Number;
        m_descending = false;
    }
    if (picture())
        m_arranged = inOrder(*picture(), m_column, m_descending);
    sift(picture());
    emit orderChanged();
}

int CaseFilter::total() const
{
    return static_cast<int>(m_arranged.size()) - (m_archivedToo ? 0 : m_archived);
}

void CaseFilter::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (m_watched)
        lookAtClock();
    keepTime();
    emit watchedChanged();
}

void CaseFilter::lookAtClock()
{
    if (m_clock)
        setNow(m_clock());
}

// Cases wait from the begin of a day, so what is shown of them turns with the minute.
void CaseFilter::keepTime()
{
    if (m_watched && m_clock && total() > 0)
        m_minute.start(std::chrono::seconds(60) - now().value_or(epi::Instant{}).time_since_epoch() % std::chrono::seconds(60));
    else
        m_minute.stop();
}

void CaseFilter::reset()
{
    m_archivedToo = false;
    m_column = Column::Number;
    m_descending = false;
    m_text.clear();
    m_classification = any;
    m_stage = any;
    m_mineOnly = false;
    setPicture(picture());
    emit filterChanged();
    emit orderChanged();
}

void CaseFilter::countCases(const EpidemicPicture *picture)
{
    m_archived = 0;
    m_usualDisease.clear();
    if (!picture)
        return;
    std::map<std::string_view, std::size_t> diseases;
    for (const CaseRow &row : picture->cases) {
        m_archived += row.facts.archived ? 1 : 0;
        ++diseases[row.facts.disease];
    }
    const auto usual = std::ranges::max_element(diseases, {}, &decltype(diseases)::value_type::second);
    if (usual != diseases.end())
        m_usualDisease = QString::fromUtf8(usual->first);
}

void CaseFilter::foldTexts(const EpidemicPicture &picture)
{
    m_texts.reserve(static_cast<qsizetype>(picture.cases.size()));
    const QStringList classWords = classifications();
    const QStringList stageWords = stages();
    for (const CaseRow &row : picture.cases) {
        // A word that is typed has no line break: it never lies across two of these.
        const QStringList parts{QString::fromStdString(row.facts.number),
                                classWords.value(static_cast<int>(row.facts.classification) + 1),
                                stageWords.value(static_cast<int>(row.facts.stage) + 1), likeliestSourceText(row),
                                QString::fromStdString(row.inCharge)};
        m_texts << folded(parts.join(u'\n'));
    }
}

void CaseFilter::sift(EpidemicPicturePtr picture)
{
    const QStringList words = folded(m_text.simplified()).split(u' ', Qt::SkipEmptyParts);
    // Most of the time of a new picture would go into texts that nobody searches.
    if (!words.isEmpty() && m_texts.isEmpty() && picture)
        foldTexts(*picture);
    std::vector<std::uint32_t> rows;
    rows.reserve(m_arranged.size());
    std::ranges::copy_if(m_arranged, std::back_inserter(rows), [&](std::uint32_t row) {
        return passes(picture->cases[row]) && std::ranges::all_of(words, [&](const QString &typed) {
                   return m_texts[static_cast<qsizetype>(row)].contains(typed);
               });
    });
    show(std::move(picture), std::move(rows));
    emit countChanged();
}

bool CaseFilter::passes(const CaseRow &row) const
{
    const epi::Case &facts = row.facts;
    return (m_archivedToo || !facts.archived) && (!m_mineOnly || row.mine || row.ownTasks.count > 0) &&
           isChosen(m_classification, facts.classification) && isChosen(m_stage, facts.stage);
}

} // namespace tracedesk::view
