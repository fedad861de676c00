#pragma once

#include "epi/merged_answers.h"
#include "epi/questionnaire.h"
#include "view/answer_texts.h"

#include <QAbstractListModel>
#include <QMap>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>
#include <memory>

namespace tracedesk::view {

/// What is asked in an interview, as lines for one delegate to show: items with what was answered, the heads of what is asked
/// again and again, facts of the case. What is typed is understood at once or stays as typed, marked. GUI thread.
class QuestionnaireModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")
    Q_PROPERTY(bool filled READ isFilled NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY shownChanged FINAL)
    /// Of each section its title, "6 of 14", and how many items are open.
    Q_PROPERTY(QStringList sections READ sections NOTIFY shownChanged FINAL)
    Q_PROPERTY(QStringList progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QList<int> open READ open NOTIFY progressChanged FINAL)
    /// "31 of 84": all sections.
    Q_PROPERTY(QString total READ total NOTIFY progressChanged FINAL)
    /// Items that somebody else stored differently and nobody decided about yet.
    Q_PROPERTY(int clashes READ clashCount NOTIFY clashesChanged FINAL)

public:
    /// What a line is: an item of that kind, or something between items.
    enum Kind : quint8 {
        Text,
        LongText,
        YesNo,
        Choice,
        Choices,
        Day,
        DayAndTime,
        Number,
        Country,
        Fact,
        Turn, ///< head of one repetition
        Add,  ///< end of all of them: one more may be begun
    };
    Q_ENUM(Kind)

    enum Role {
        NameRole = Qt::UserRole, ///< "first-symptoms", "place-city.1" of the second place; never shown
        LabelRole,
        SectionRole,
        KindRole,
        NumberRole, ///< on the paper form
        TextRole,   ///< what stands in it, as typed where that was not understood
        HintRole,
        UnitRole,
        ChoicesRole, ///< words to choose from
        ChosenRole,  ///< which of them
        UnknownRole,
        RefusedRole,
        ApproximateRole,
        ApproximableRole,
        AnsweredRole,
        FaultRole,
        ClashRole,  ///< somebody else stored something else
        MineRole,   ///< what was answered here, in words
        StoredRole, ///< what is stored, in words
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Shows what was answered, or nothing. Of the same answers to the same questionnaire, what is being typed stays. `fact`
    /// tells a fact of the case by its name.
    void show(std::shared_ptr<const epi::Questionnaire> definition, epi::Answers answers, YearHint days,
              std::function<QString(const std::string &)> fact);
    void clear();
    /// Items that clash in what is shown.
    void setClashes(std::vector<epi::AnswerClash> clashes);
    void retranslate();

    [[nodiscard]] bool isFilled() const { return m_definition != nullptr; }
    [[nodiscard]] const epi::Answers &answers() const { return m_answers; }
    [[nodiscard]] const std::vector<epi::AnswerClash> &clashes() const { return m_clashes; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList sections() const;
    [[nodiscard]] QStringList progress() const;
    [[nodiscard]] QList<int> open() const;
    [[nodiscard]] QString total() const;
    [[nodiscard]] int clashCount() const { return static_cast<int>(m_clashes.size()); }

    /// What stands in a line while it is typed; nothing takes the answer back.
    Q_INVOKABLE void type(int row, const QString &text);
    /// The line is left: what was understood is written out.
    Q_INVOKABLE void settle(int row);
    /// Takes a choice, or takes it back.
    Q_INVOKABLE void choose(int row, int choice);
    /// A key that stands for a choice: a digit, y or n (on a Korean keyboard, too). False for any other.
    Q_INVOKABLE bool press(int row, const QString &key);
    Q_INVOKABLE void toggleUnknown(int row);
    Q_INVOKABLE void toggleRefused(int row);
    Q_INVOKABLE void toggleApproximate(int row); ///< without effect where nothing was told
    /// Begins one more repetition of the group the line belongs to; the row of its first item, -1 where there is none.
    Q_INVOKABLE int addTurn(int row);
    Q_INVOKABLE void removeTurn(int row);
    Q_INVOKABLE void keepMine(int row);   ///< of a clash
    Q_INVOKABLE void keepStored(int row); ///< of a clash

    /// Rows where the keyboard goes; -1 where there is none. After the last open one the first, but never the row itself.
    Q_INVOKABLE [[nodiscard]] int nextOpen(int row) const;
    Q_INVOKABLE [[nodiscard]] int next(int row) const;
    Q_INVOKABLE [[nodiscard]] int before(int row) const;
    Q_INVOKABLE [[nodiscard]] int firstOf(int section) const; ///< of any kind
    Q_INVOKABLE [[nodiscard]] int firstClash() const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &name) const;
    /// Section of a row; -1 outside.
    Q_INVOKABLE [[nodiscard]] int sectionAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void shownChanged();
    void progressChanged();
    void clashesChanged();
    /// The answers have changed by hand.
    void edited();
    void settled();

private:
    struct Row
    {
        enum class What : std::uint8_t { item, turn, add } what = What::item;
        epi::AskedItem at; ///< of a head the first item below it, of an end the last above it

        bool operator==(const Row &) const = default;
    };
    using Key = std::pair<std::string, std::uint16_t>;

    [[nodiscard]] const Row *rowAt(int row) const;
    [[nodiscard]] const epi::QuestionnaireItem &itemIn(const Row &row) const;
    /// Null where the row is no item that takes an answer.
    [[nodiscard]] const epi::QuestionnaireItem *askedAt(int row) const;
    [[nodiscard]] const epi::Answer *answerIn(const Row &row) const;
    [[nodiscard]] const epi::AnswerClash *clashIn(const Row &row) const;
    [[nodiscard]] std::uint16_t turns(const epi::QuestionnaireSection &section, const std::string &group) const;
    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] QVariant itemData(const Row &row, int role) const;
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QString shownText(const Row &row) const;
    [[nodiscard]] QStringList choicesOf(const epi::QuestionnaireItem &item) const;
    [[nodiscard]] QList<int> chosenIn(const Row &row) const;
    void answer(int row, epi::Answer answer);
    void toggle(int row, epi::AnswerState state);
    void dropClash(const Row &row);
    void showChanged();
    void tellFacts();
    void tellChanged();

    std::shared_ptr<const epi::Questionnaire> m_definition;
    epi::Answers m_answers;
    epi::BegunTurns m_begun;
    YearHint m_days;
    std::function<QString(const std::string &)> m_fact;
    std::vector<epi::AnswerClash> m_clashes;
    std::vector<Row> m_rows;
    QMap<Key, QString> m_typed; ///< until it is left
};

} // namespace tracedesk::view
