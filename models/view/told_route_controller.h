#pragma once

#include "epi/id.h"
#include "epi/result.h"
#include "view/told_stop_model.h"
#include "view/told_text.h"
#include "view/told_unread_model.h"

#include <QFuture>

#include <functional>
#include <map>
#include <optional>

namespace tracedesk::view {

class EntryController;

/// What a part of a told route was read as. In UTF-16 units.
struct ToldMark
{
    enum class Kind : std::uint8_t { visit, day, unread };

    int begin = 0;
    int end = 0;
    Kind kind = Kind::visit;

    bool operator==(const ToldMark &) const = default;
};

/// A route that somebody told, as text: read while it is typed or once it is pasted, off the GUI thread; confirmed stop by stop,
/// then entered as visits like typed ones; where these are taken back, the text is there again. What was not read is marked and
/// counted, and stays until somebody settles it. Each case has its own text, kept until it is entered or the store closes. GUI
/// thread.
class ToldRouteController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the entry")
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// What is shown of the text is not up to date yet.
    Q_PROPERTY(bool reading READ isReading NOTIFY changed FINAL)
    Q_PROPERTY(bool adding READ isAdding NOTIFY changed FINAL)
    /// "5 stops, 2 to look at, 3 parts not read"; nothing where there is no text.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// Why the text was not read, or the visits were not stored.
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    /// "Add 4 visits".
    Q_PROPERTY(QString addText READ addText NOTIFY changed FINAL)
    /// The text goes to the notes of the interview, where what no visit takes up is kept.
    Q_PROPERTY(bool noted READ isNoted WRITE setNoted NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::view::ToldStopModel *stops READ stops CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ToldUnreadModel *unread READ unread CONSTANT FINAL)

public:
    using Read = std::function<QFuture<epi::Result<epi::ToldReading>>(epi::ToldText)>;

    /// An empty `read` reads nothing. `entry` is borrowed.
    ToldRouteController(Read read, EntryController *entry);

    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isReading() const { return m_running || m_stale; }
    [[nodiscard]] bool isAdding() const { return m_adding; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString addText() const;
    [[nodiscard]] bool isNoted() const { return m_noted; }
    void setNoted(bool noted);
    [[nodiscard]] ToldStopModel *stops() { return &m_stops; }
    [[nodiscard]] ToldUnreadModel *unread() { return &m_unread; }
    /// In the order of the text, apart from each other.
    [[nodiscard]] const std::vector<ToldMark> &marks() const { return m_marks; }

    Q_INVOKABLE void show();
    /// Back to the visits; the text is kept.
    Q_INVOKABLE void leave();
    /// Puts a text behind the one that is there, and shows it.
    Q_INVOKABLE void paste(const QString &text);
    Q_INVOKABLE void accept(int row, bool accepted);
    Q_INVOKABLE void leaveOut(int row, bool out);
    Q_INVOKABLE void acceptAll();
    /// Enters what is accepted. Once it is stored, and nothing is left to settle, the text goes and the visits are shown.
    Q_INVOKABLE void add();
    /// Gives up what is left of the text.
    Q_INVOKABLE void discard();

    /// The store closes: no text stays, and what is being read is not shown any more.
    void forget();
    void retranslate();

signals:
    void shownChanged();
    void textChanged();
    void changed();
    void marksChanged();

private:
    void follow();
    void settle();
    void refuse(const epi::Error &error);
    void bringBack();
    void startReading();
    void take(const epi::Result<epi::ToldReading> &reading, const ToldBytes &bytes, epi::Seconds utcOffset);
    void showReading(const epi::ToldReading &reading, const ToldBytes &bytes, epi::Seconds utcOffset);

    Read m_read;
    EntryController *m_entry;
    epi::CaseId m_case;
    /// The text of a case that is not open, with what was decided about it.
    struct Kept
    {
        QString text;
        std::vector<ToldStopModel::Row> stops;
    };
    std::map<epi::CaseId, Kept> m_others;
    std::map<epi::CaseId, QString> m_entered; ///< texts that are entered whole, until they are taken back
    QString m_text;
    std::string m_inNotes; ///< what of the text the notes have already
    epi::Day m_about{};    ///< the day of telling that the text is read with
    epi::Seconds m_utcOffset{0};
    bool m_shown = false;
    bool m_noted = true;
    bool m_running = false;
    bool m_stale = false; ///< the text is newer than what is being read
    bool m_adding = false;
    quint64 m_epoch = 0; ///< answers to what was asked before forget() are dropped
    std::optional<epi::Error> m_error;
    std::vector<ToldMark> m_marks;
    ToldStopModel m_stops;
    ToldUnreadModel m_unread;
};

} // namespace tracedesk::view
