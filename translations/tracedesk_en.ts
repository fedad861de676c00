<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>A workstation for the epidemiological investigation of an outbreak. It works on this machine alone: it listens to nothing and connects to nothing but a tile server you name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Tracedesk is made with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whereabouts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find place, person, source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find case number, class, source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases yet. Import a line list to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case matches. Shorten the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPaletteBox</name>
    <message>
        <source>Search or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a case, a page, or do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. Type less, or another word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the map to the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: Korean (한국어)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>no symptoms, or not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: the case has no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (assumed: onset not known)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting, as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infected elsewhere, as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not traced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameHeader</name>
    <message>
        <source>Progress of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, engine and user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>Locks in %n s</numerusform>
            <numerusform>Locks in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without input after which the store is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes without input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These choices and the sizes of panes are remembered on this machine. Stores, cases and searches are not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceListModel</name>
    <message>
        <source>window, map, translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cipher of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passwords, keys and signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compression of imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profiles, policies, distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confinement of the file parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map of the whereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapSettingsForm</name>
    <message>
        <source>Folder with map tiles (z/x/y.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary files (GeoJSON, TopoJSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries (*.geojson *.json *.topojson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with z/x/y.png; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder with tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles from a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https:// address of your own tile server; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the tile server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile server learns which places are looked at. Use one of your own network only. With both empty nothing is fetched from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as their source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the owner of the tiles asks to be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add boundary files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>Folder in which the store is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, without names of persons or places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover a lost password: not this program, not its makers. What the store holds is then lost. Keep it where your office keeps such things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicySettings</name>
    <message>
        <source>In force: %1. It follows from the cases and their dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force: %1. It was chosen here for this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice is kept in the store and in its audit; the engine then runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the cases again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named in a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StayList</name>
    <message>
        <source>Whereabouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whereabouts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this time or search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag on the days to choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the whereabouts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deriving the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked store shows nothing. Leave the user name empty where there is one account only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Folder of the store (name.tracedesk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about an outbreak is kept in an encrypted case store: a folder on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its folder, or drop it here. Its name ends in .tracedesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a new outbreak: a folder, a user and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented outbreak of 60 cases, made here within a minute and deleted when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1: %2</source>
        <comment>stage: count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage: done of total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1: stored %2, duplicate %3, rejected %4, quarantined %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-dd ddd HH:mm</source>
        <extracomment>Format of a time with its weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-dd ddd</source>
        <extracomment>Format of a day with its weekday, as QLocale takes it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 0.01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>contact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>contact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>contact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unidentified</source>
        <comment>contact</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>visit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>visit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>visit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>visit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probable</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>sex</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infected elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a required field is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a position on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside what such a record can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place table has no such place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the store has no such case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case names itself as its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given twice with different facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many or too few columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text is not in the encoding of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation marks do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than a field may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a computed cell; only values are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not one of the values expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case is said to have infected itself; the link was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link names a case that is not there; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two cases are said to have infected each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symptoms began before those of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed before the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends before it begins; taken as the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later step is dated before an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only spaces; taken as empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding co-presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no case store. Nothing was changed. Choose the folder whose name ends in .tracedesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name and password do not open this store. Nothing was changed. Check both, and Caps Lock, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of %1 is damaged (%2). The store was not opened and nothing was written. Put back the keyring from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the store is damaged: %1 (%2). It was opened for nobody and nothing was written. Restore the folder from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in another program. Nothing was changed. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in another program (%2). Nothing was changed. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a later version of Tracedesk (format %2). Nothing was changed. Update this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full. Everything saved before is safe; the last step was not saved. Make room and repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written (%2: %3). Everything saved before is safe; the last step was not saved. Check the disk and repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database library on this machine does not encrypt (%1). Nothing was written. Install Tracedesk as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was imported. Check that the file is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file profile named %1. Nothing was imported. Choose one of the profiles listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file profile %1 is not valid at %2 (%3). Nothing was imported. Correct the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column for &quot;%2&quot; (looked for %3). Nothing was imported. Choose another profile or map the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read past line %2 (%3). Nothing was imported. Ask the provider for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 stopped unexpectedly (%2). The store was not touched. The file may be damaged or hostile: do not open it in other programs, ask the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %1 is not valid at %2 (%3). Results stay as they were. Correct the policy file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy named %1. Results stay as they were. Choose one of the policies listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of this step was kept; everything saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used (%2). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not do that: %1 (%2). Nothing was changed. Ask whoever gives out the roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody saved %1 in between (revision %2). Your entry is still here and not saved. Reload, compare and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracedesk made a mistake of its own (%1). Everything saved before is safe. Please report these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read as what the column holds; left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place has no coordinates; its records stand nowhere on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CaseController</name>
    <message>
        <source>onset about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infectious %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not traced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CommandPalette</name>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, onset %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its keys</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapSettings</name>
    <message>
        <source>%1 is not a folder. The map is shown without tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the address of a tile server (https://host/folder). The map is shown without tiles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PolicyNumberModel</name>
    <message>
        <source>Windows around a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Infectious before onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infectious after onset, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure begins before onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure ends before onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS: distance within one stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS: shortest stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS: longest pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base station: shortest stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base station: longest pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover between base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible before a payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible after a payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible after a check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays at one place are one within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impossible speed above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPS radius where none is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base station radius where none is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam width where none is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footprints are one place within their radii times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close contact within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched within, base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest time together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record holds at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of a named venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance at one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance at one place, base stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact in an hour without records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact in an hour recorded apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact in an hour recorded together, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infectiousness left by isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting delay where onset is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributions are cut at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least probability listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds of a named source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of unknown local sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of imported, no travel stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of imported, travel stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lognormal(%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gamma(%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal(%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shifted by %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incubation, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infectiousness around onset, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial interval, days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::TraceController</name>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>engine progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>engine progress</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings are up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the earlier findings stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracedesk::view::WelcomeController</name>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventing the outbreak: day %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. A sentence that only you would say is good and easy to keep.</source>
        <translation>
            <numerusform>At least %n character. A sentence that only you would say is good and easy to keep.</numerusform>
            <numerusform>At least %n characters. A sentence that only you would say is good and easy to keep.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess: a well-known word, the user name or a row of keys. Add words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable. Who has a copy of the store and patience might guess it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a name for a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
