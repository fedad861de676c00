#pragma once

#include "epi/entry.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// A form as a list of its fields, for one delegate to show: what each is called, what stands in it, what is wrong with it.
/// What is typed is understood at once or stays as typed, marked, while the value keeps what it was: nothing typed is lost.
/// The fields themselves are a table (view/form.h). GUI thread.
class FormModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its entry")
    Q_PROPERTY(bool filled READ isFilled NOTIFY filledChanged FINAL)

public:
    /// How a field is filled in. Choice and Flag take the index of a choice; Note only shows.
    enum Kind : quint8 { Text, LongText, Day, Clock, Number, Place, Position, Choice, Flag, Note };
    Q_ENUM(Kind)

    enum Role {
        NameRole = Qt::UserRole, ///< for tests and assistive technology to find it by; never shown
        LabelRole,
        SectionRole,
        KindRole,
        TextRole,    ///< what stands in it, as typed where that was not understood
        ChoicesRole, ///< words to choose from
        ChoiceRole,  ///< which of them, -1 for none
        FaultRole,   ///< what is wrong with it, or nothing
        HintRole,    ///< an example of what to type
        EditableRole,
        MaskedRole,   ///< it shows the mask of a value that may be revealed
        RevealedRole, ///< that value while it is revealed
        SealedRole,   ///< it shows a mask in the place of a value, whether that may be revealed or not
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Whether there is an entry in the form at all.
    [[nodiscard]] virtual bool isFilled() const = 0;
    /// Row of the field of that name, -1 where it is not shown.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &name) const;

    /// What stands in a field while it is typed.
    Q_INVOKABLE void type(int row, const QString &text);
    Q_INVOKABLE void choose(int row, int choice);
    /// The field is left, or its line ended by Return: what was understood is written out.
    Q_INVOKABLE void settle(int row);
    /// Whether what was typed in the field that was left last says this one, too: "9-1030" the end.
    Q_INVOKABLE [[nodiscard]] virtual bool cameAlong(int row) const = 0;
    void retranslate();

    /// What stands behind a mask.
    struct Sealed
    {
        epi::PersonId person;
        epi::Identifier what = epi::Identifier::name;
        epi::Seal seal{};

        bool operator==(const Sealed &) const = default;
    };
    /// Nothing where the row shows no mask, or one of a value that is never shown whole.
    [[nodiscard]] std::optional<Sealed> sealed(int row) const;
    /// Shows the value beside its mask, as long as it is the one in the form, until hideWhole().
    void showWhole(const Sealed &sealed, const QString &value);
    void hideWhole(const Sealed &sealed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void filledChanged();
    /// The value has changed by hand, in the field of that name.
    void edited(const QString &name);
    void settled();

protected:
    /// What the table says of a field.
    struct Look
    {
        const char *name = "";
        const char *section = "";
        const char *label = "";
        const char *hint = "";
        Kind kind = Text;
        bool editable = true;
        bool masked = false;
    };

    [[nodiscard]] virtual std::size_t fields() const = 0;
    [[nodiscard]] virtual bool isShown(std::size_t field) const = 0;
    [[nodiscard]] virtual Look look(std::size_t field) const = 0;
    [[nodiscard]] virtual QStringList choices(std::size_t field) const = 0;
    [[nodiscard]] virtual QString written(std::size_t field) const = 0;
    /// How a text was understood; where it was not, or the value could not be kept with it, the value stays.
    struct Reading
    {
        bool taken = false;
        std::optional<epi::EntryFault> fault; ///< of the value as it would be
    };
    virtual Reading read(std::size_t field, const QString &text) = 0;
    /// The field that was typed in is left.
    virtual void leave() {}
    /// What is wrong with the value, as far as this field tells it.
    [[nodiscard]] virtual std::optional<epi::EntryFault> fault(std::size_t field) const = 0;

    [[nodiscard]] virtual std::optional<Sealed> sealedIn(std::size_t field) const = 0;
    /// Whether a mask stands there.
    [[nodiscard]] virtual bool isSealed(std::size_t field) const = 0;

    /// Another entry: all is shown anew and what was typed but not understood is gone.
    void showAnew();
    /// What was typed, understood or not.
    void forgetTyped() { m_typed.clear(); }
    /// The same entry with other content: fields that somebody is typing in stay as they are.
    void showChanged();

    [[nodiscard]] std::size_t fieldAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }

private:
    [[nodiscard]] QString faultText(std::size_t field) const;
    [[nodiscard]] QString shownText(std::size_t field) const;
    [[nodiscard]] QString revealedIn(std::size_t field) const;
    void tellChanged();

    std::vector<std::size_t> m_shown; ///< fields, by row
    struct Typed
    {
        QString text;
        Reading reading;
    };
    QHash<std::size_t, Typed> m_typed; ///< by field, until it is left
    struct Revealed
    {
        Sealed sealed;
        QString value;
    };
    std::vector<Revealed> m_revealed;
};

} // namespace tracedesk::view
