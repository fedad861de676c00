#pragma once

#include "view/picture_model.h"

#include <optional>

namespace tracedesk::view {

/// What does not fit in a case, then what else is to be asked, then what is settled; each by what an answer would settle.
class QuestionListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Of those that are not settled: all, and what does not fit.
    Q_PROPERTY(int open READ open NOTIFY changed FINAL)
    Q_PROPERTY(int conflicts READ conflicts NOTIFY changed FINAL)

public:
    enum Role {
        ReasonRole = FirstOwnRole, ///< what is known: "Bakery, 10:00 to 11:00: records show the person 3 km away"
        AskRole,                   ///< what to say on the phone
        PartRole,                  ///< Part
        FirstRole,                 ///< whether it is the first of its part
        SettledRole,               ///< bool
        RulingRole,                ///< text: what became of it, and the note; empty where there is nothing of both
    };
    Q_ENUM(Role)
    enum Part { Conflicts, Others, Settled };
    Q_ENUM(Part)

    explicit QuestionListModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int open() const { return count() > 0 ? m_open : 0; }
    [[nodiscard]] int conflicts() const { return count() > 0 ? m_conflicts : 0; }

    /// What is decided now, newer than what the picture holds.
    void setRulings(std::vector<epi::Ruling> rulings);
    /// Index of the picture's questions; nothing where there is no such row.
    [[nodiscard]] std::optional<std::size_t> questionAt(int row) const;
    /// Whether a visit can be entered to answer it.
    Q_INVOKABLE [[nodiscard]] bool speaksOfTime(int row) const;
    /// Null where nothing is decided about it.
    [[nodiscard]] const epi::Ruling *rulingAt(int row) const;
    /// Of the question the ruling is about; -1 where there is none any more.
    [[nodiscard]] int rowOf(const epi::RulingId &id) const;

    /// What a row is about on map and timeline; nothing where there is no such row.
    struct Spot
    {
        Selection::Kind kind = Selection::Kind::None;
        int item = -1;
        epi::TimeSpan span;
    };
    [[nodiscard]] std::optional<Spot> spotOf(int row) const;

signals:
    void changed();

protected:
    [[nodiscard]] std::size_t rows(const CasePicture &picture) const override;
    [[nodiscard]] Item itemAt(const CasePicture &picture, std::size_t row) const override;
    [[nodiscard]] QVariant value(const CasePicture &picture, std::size_t row, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> ownRoles() const override;
    void arrange(const CasePicture &picture) override;

private:
    struct Row
    {
        std::size_t question = 0; // of the picture
        Part part = Others;
        std::optional<std::size_t> ruling; // of m_rulings
    };
    std::vector<Row> m_rows;
    epi::CaseId m_case;
    std::vector<epi::Ruling> m_rulings;
    int m_open = 0;
    int m_conflicts = 0;
};

} // namespace tracedesk::view
