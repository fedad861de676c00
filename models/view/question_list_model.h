#pragma once

#include "view/picture_model.h"

#include <optional>

namespace tracedesk::view {

/// What does not fit in a case, and then what else is to be asked; each by what an answer would settle.
class QuestionListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int conflicts READ conflicts NOTIFY changed FINAL)

public:
    enum Role {
        ReasonRole = FirstOwnRole, ///< what is known: "Bakery, 10:00 to 11:00: records show the person 3 km away"
        AskRole,                   ///< what to say on the phone
        IsConflictRole,
        WeightRole, ///< text: how sure the program is that two accounts cannot both be true; empty for other questions
    };
    Q_ENUM(Role)

    explicit QuestionListModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int conflicts() const { return count() > 0 ? m_conflicts : 0; }

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
    std::vector<std::size_t> m_order; // of the picture's questions: conflicts first
    int m_conflicts = 0;
};

} // namespace tracedesk::view
