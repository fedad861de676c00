#pragma once

#include "epi/said_times.h"
#include "view/case_picture.h"
#include "view/entry_texts.h"
#include "view/form_model.h"

#include <QList>

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace tracedesk::view {

/// What texts of a form are written and read against.
struct FormFrame
{
    epi::Seconds utcOffset{9 * 3600};
    YearHint days{};             ///< for days without a year
    CasePicturePtr picture = {}; ///< for what only is shown; may be null
    epi::Day today{};
    std::function<std::optional<epi::SaidTimes>(std::string_view)> saidTimes = {}; ///< null: digits only
    std::optional<epi::Instant> after = {}; ///< what is told in order begins after that, where no day is said
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
    /// Puts back what reading half of a text changed: the entry before the first letter. Null: reading again changes no more.
    void (*putBack)(T &, const T &before) = nullptr;
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
            return showChanged();
        m_typing.reset();
        showAnew();
    }
    /// Also of the same entry, what was typed and not understood goes.
    void showAfresh(std::optional<T> value, FormFrame frame)
    {
        m_value = std::move(value);
        m_frame = std::move(frame);
        m_typing.reset();
        showAnew();
    }
    /// The same entry with something chosen for it: what was typed goes, its lines stay and with them the keyboard.
    void showChosen(T value)
    {
        m_value = std::move(value);
        m_typing.reset();
        forgetTyped();
        showChanged();
    }

    [[nodiscard]] bool cameAlong(int row) const override
    {
        return row >= 0 && row < rowCount() && m_along.contains(fieldAt(row));
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
        if (m_typing != field) {
            m_typing = field;
            m_before = m_value;
        }
        T changed = *m_value;
        if (f.putBack)
            f.putBack(changed, *m_before);
        if (!f.read(changed, text, m_frame))
            return {};
        for (const epi::EntryFault wrong : epi::faultsOf(changed)) {
            if (epi::forbids(wrong))
                return {false, wrong};
        }
        m_value = std::move(changed);
        return {true, std::nullopt};
    }
    void leave() override
    {
        m_along.clear();
        for (std::size_t field = 0; m_typing && m_value && field < fields(); ++field) {
            if (field != m_typing && m_table[field].write(*m_before, m_frame) != m_table[field].write(*m_value, m_frame))
                m_along.insert(field);
        }
        m_typing.reset();
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
    std::optional<std::size_t> m_typing; ///< the field that is typed in
    std::optional<T> m_before;           ///< as it was when that began
    std::set<std::size_t> m_along;       ///< what was said with the field that was left
};

} // namespace tracedesk::view
