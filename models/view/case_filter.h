#pragma once

#include "view/case_list_model.h"

#include <QStringList>
#include <QTimer>

#include <functional>

namespace tracedesk::view {

/// The cases that somebody works on: sorted by a column, filtered by what was typed and chosen, archived ones only when asked
/// for. Choices stay over pictures and are given up by reset(). GUI thread; sorting and filtering 10^4 cases take milliseconds.
class CaseFilter : public CaseListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the session")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged FINAL)
    Q_PROPERTY(int classification READ classification WRITE setClassification NOTIFY filterChanged FINAL)
    Q_PROPERTY(int stage READ stage WRITE setStage NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool archivedToo READ archivedToo WRITE setArchivedToo NOTIFY filterChanged FINAL)
    /// Only cases in charge of this account, or with something that it shall do.
    Q_PROPERTY(bool mineOnly READ mineOnly WRITE setMineOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString filterText READ filterText NOTIFY filterChanged FINAL)
    Q_PROPERTY(QStringList classifications READ classifications NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QStringList stages READ stages NOTIFY wordsChanged FINAL)
    Q_PROPERTY(Column sortedBy READ sortedBy NOTIFY orderChanged FINAL)
    Q_PROPERTY(bool descending READ descending NOTIFY orderChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)
    Q_PROPERTY(int archived READ archived NOTIFY countChanged FINAL)
    Q_PROPERTY(QString usualDisease READ usualDisease NOTIFY countChanged FINAL)
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged FINAL)

public:
    enum class Column : quint8 {
        Number,
        Classification,
        Stage,
        Onset,
        Infectious,
        Confirmed,
        Contacts,
        Source,
        Probability,
        Waiting,
    };
    Q_ENUM(Column)
    static constexpr int any = 0; ///< of the choices: first in their lists; the others follow as in epi

    using Clock = std::function<epi::Instant()>;

    /// Empty: nobody knows how long a case waits.
    explicit CaseFilter(Clock clock = {}, QObject *parent = nullptr);

    void setPicture(EpidemicPicturePtr picture) override;
    void retranslate() override;

    /// Every word of it is looked for in number, classification, stage, source and who is in charge, without regard to case.
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int classification() const { return m_classification; }
    void setClassification(int choice);
    [[nodiscard]] int stage() const { return m_stage; }
    void setStage(int choice);
    [[nodiscard]] bool archivedToo() const { return m_archivedToo; }
    void setArchivedToo(bool too);
    [[nodiscard]] bool mineOnly() const { return m_mineOnly; }
    void setMineOnly(bool only);
    /// By what was typed or chosen; that archived cases are left out is usual.
    [[nodiscard]] bool isFiltered() const;
    /// What is typed and chosen, in words.
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] static QStringList classifications();
    [[nodiscard]] static QStringList stages();
    Q_INVOKABLE void clearFilters();

    [[nodiscard]] Column sortedBy() const { return m_column; }
    [[nodiscard]] bool descending() const { return m_descending; }
    /// A second call with the same column turns the order round; a third goes back to the order of the numbers.
    Q_INVOKABLE void sortBy(tracedesk::view::CaseFilter::Column column);

    [[nodiscard]] int count() const { return rowCount(); }
    /// Cases there are; without the archived ones while these are left out.
    [[nodiscard]] int total() const;
    [[nodiscard]] int archived() const { return m_archived; } ///< shown or not
    /// Of most cases; empty where there is none.
    [[nodiscard]] QString usualDisease() const { return m_usualDisease; }

    /// While somebody looks, the time is kept up to date.
    [[nodiscard]] bool isWatched() const { return m_watched; }
    void setWatched(bool watched);
    /// Looks at the clock; done by itself with every picture, and each minute while watched.
    void lookAtClock();
    /// All choices as at first: another store.
    void reset();

signals:
    void filterChanged();
    void wordsChanged();
    void orderChanged();
    void countChanged();
    void watchedChanged();

private:
    void choose(int &choice, int value);
    void countCases(const EpidemicPicture *picture);
    void foldTexts(const EpidemicPicture &picture);
    void sift(EpidemicPicturePtr picture);
    [[nodiscard]] bool passes(const CaseRow &row) const;
    void keepTime();

    Clock m_clock;
    QTimer m_minute;
    std::vector<std::uint32_t> m_arranged; ///< all cases in the order of the column
    QStringList m_texts;                   ///< what is searched, folded, by case; empty until somebody does
    QString m_text;
    QString m_usualDisease;
    int m_classification = any;
    int m_stage = any;
    int m_archived = 0;
    bool m_archivedToo = false;
    bool m_mineOnly = false;
    bool m_watched = false;
    Column m_column = Column::Number;
    bool m_descending = false;
};

} // namespace tracedesk::view
