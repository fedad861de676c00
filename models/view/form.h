#pragma once

#include "view/case_picture.h"
#include "view/entry_texts.h"
#include "view/form_model.h"

#include <QList>

#include <optional>
#include <span>

namespace tracedesk::view {

/// What texts of a form are written and read against.
struct FormFrame
{
    epi::Seconds utcOffset{9 * 3600};
    YearHint days{};             ///< for days without a year
    CasePicturePtr picture = {}; ///< for what only is shown; may be null
    epi::Day today{};
};

/// A field of a form over values of type T.
template<class T> struct FormField
{
    const char *name;
    const char *section;
    const char *label;
    FormModel::Kind kind;
    QString (*write)(const T &, const FormFrame &);
    /// Takes a text, or the index of a choice, into the value; false where it is not understood. Null: only shown.
    bool (*read)(T &, const QString &, const FormFrame &) = nullptr;
    QStringList (*choices)() = nullptr;
    const char *hint = "";
    bool (*shown)(const T &) = nullptr;        ///< null: always
    std::optional<epi::EntryFault> doubt = {}; ///< said here when the entry has it
    /// Of a field that shows a mask: the value behind it, null for one that was typed here.
    const epi::Seal *(*seal)(const T &) = nullptr;
    epi::Identifier identifier = epi::Identifier::name;               ///< what is masked
    QStringList (*choicesIn)(const T &, const FormFrame &) = nullptr; ///< instead of `choices`, where they depend on the case
};

/// The form over one kind of entry. The value is an alternative of epi::Entry.
template<class T> class Form : public FormModel
{
public:
    explicit Form(std::span<const FormField<T>> table, QObject *parent = nullptr)
        : FormModel(parent)
        , m_table(table)
    {
    }

    [[nodiscard]] const std::optional<T> &value() const { return m_value; }
    [[nodiscard]] bool isFilled() const override { return m_value.has_value(); }

    /// Shows an entry, or nothing. Of the same entry, what is being typed stays.
    void show(std::optional<T> value, FormFrame frame)
    {
        const bool same = m_value && value && epi::idOf(*m_value) == epi::idOf(*value);
        m_value = std::move(value);
        m_frame = std::move(frame);
        if (same)
            showChanged();
        else
            showAnew();
    }
    /// Also of the same entry, what was typed and not understood goes.
    void showAfresh(std::optional<T> value, FormFrame frame)
    {
        m_value = std::move(value);
        m_frame = std::move(frame);
        showAnew();
    }
    /// The same entry with something chosen for it: what was typed goes, its lines stay and with them the keyboard.
    void showChosen(T value)
    {
        m_value = std::move(value);
        forgetTyped();
        showChanged();
    }

protected:
    [[nodiscard]] std::size_t fields() const override { return m_table.size(); }
    [[nodiscard]] bool isShown(std::size_t field) const override
    {
        return m_value && (!m_table[field].shown || m_table[field].shown(*m_value));
    }
    [[nodiscard]] Look look(std::size_t field) const override
    {
        const FormField<T> &f = m_table[field];
        return {f.name, f.section, f.label, f.hint, f.kind, f.read != nullptr, f.seal != nullptr};
    }
    [[nodiscard]] QStringList choices(std::size_t field) const override
    {
        const FormField<T> &f = m_table[field];
        if (f.choicesIn)
            return m_value ? f.choicesIn(*m_value, m_frame) : QStringList();
        return f.choices ? f.choices() : QStringList();
    }
    [[nodiscard]] QString written(std::size_t field) const override
    {
        return m_value ? m_table[field].write(*m_value, m_frame) : QString();
    }
    Reading read(std::size_t field, const QString &text) override
    {
        const FormField<T> &f = m_table[field];
        if (!m_value || !f.read)
            return {};
        T changed = *m_value;
        if (!f.read(changed, text, m_frame))
            return {};
        for (const epi::EntryFault wrong : epi::faultsOf(changed)) {
            if (epi::forbids(wrong))
                return {false, wrong};
        }
        m_value = std::move(changed);
        return {true, std::nullopt};
    }
    [[nodiscard]] std::optional<epi::EntryFault> fault(std::size_t field) const override
    {
        for (const epi::EntryFault wrong : m_value ? epi::faultsOf(*m_value) : std::vector<epi::EntryFault>()) {
            if (m_table[field].doubt == wrong)
                return wrong;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Sealed> sealedIn(std::size_t field) const override
    {
        const FormField<T> &f = m_table[field];
        if constexpr (requires(T value) { value.person; }) {
            if (m_value && m_value->person && f.seal && epi::mayBeRevealed(f.identifier))
                if (const epi::Seal *seal = f.seal(*m_value))
                    return Sealed{m_value->person->id, f.identifier, *seal};
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isSealed(std::size_t field) const override
    {
        const FormField<T> &f = m_table[field];
        if constexpr (requires(T value) { value.person; })
            return m_value && m_value->person && f.seal && f.seal(*m_value) != nullptr;
        return false;
    }

private:
    std::span<const FormField<T>> m_table;
    std::optional<T> m_value;
    FormFrame m_frame;
};

} // namespace tracedesk::view
