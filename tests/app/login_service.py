# The login service of the tests, for `python3 -m dbusmock --template`: python-dbusmock's, with two sessions and the names
# that the real one has for the asker's own. With the parameter {"InSession": false} neither session is the asker's.
import dbus
from dbusmock.templates import logind
from dbusmock.templates.logind import *  # its D-Bus methods


def load(mock, parameters):
    logind.load(mock, parameters)
    refuse = "raise dbus.exceptions.DBusException('none', name='org.freedesktop.login1.NoSessionForPID')"
    # "auto" is a name to ask by; no object is called so.
    auto = "args = ['c2']" if parameters.get("InSession", True) else refuse
    mock.AddMethod(MAIN_IFACE, "GetSession", "s", "o",
                   f"if args[0] == 'auto': {auto}\nret = '/org/freedesktop/login1/session/' + args[0]")
    for session in "c2", "c3":
        mock.AddSession(session, "seat0", dbus.UInt32(1000), "kim", True)
