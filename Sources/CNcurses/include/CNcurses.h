// The thinnest shim over ncursesw: Swift can't import curses.h's macros, globals and variadics.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// The screen (CNcurses.c).

enum cn_attribute {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_UNDERLINE = 4,
  CN_REVERSE = 8,
  CN_ITALIC = 16,
};

/// What cn_read found.
enum cn_input {
  CN_NOTHING,
  CN_CHARACTER,
  CN_KEY,
  CN_MOUSE,
};

/// Keys that aren't characters; CN_KEY_F1 + n is the function key n + 1.
enum cn_key {
  CN_KEY_OTHER,
  CN_KEY_UP,
  CN_KEY_DOWN,
  CN_KEY_LEFT,
  CN_KEY_RIGHT,
  CN_KEY_HOME,
  CN_KEY_END,
  CN_KEY_PAGE_UP,
  CN_KEY_PAGE_DOWN,
  CN_KEY_BACKSPACE,
  CN_KEY_ENTER,
  CN_KEY_F1,
  CN_KEY_F12 = CN_KEY_F1 + 11,
};

/// What the mouse did; cn_read tells of it as `action | row << 2 | column << 16`.
enum cn_mouse {
  CN_MOUSE_CLICK,
  CN_MOUSE_WHEEL_UP,
  CN_MOUSE_WHEEL_DOWN,
};

/// Whether terminfo knows the type, and that its cursor can be addressed. A null type is TERM's.
bool cn_can_address_cursor(const char *type, int output);
/// The library's own name and version.
const char *cn_version(void);
/// Enters full-screen mode. False if ncurses refuses.
bool cn_open(const char *type, int input, int output);
/// Leaves full-screen mode and frees all.
void cn_close(void);
/// Leaves full-screen mode for a while; cn_resume comes back, and the next frame is everything.
void cn_suspend(void);
void cn_resume(void);
/// Makes the next frame everything, with no style before it, as if another had written to the
/// terminal.
void cn_repaint(void);
/// Sets the size of the screen.
void cn_resize(int rows, int columns);

/// Starts colours; returns how many there are (0 for none) and whether the terminal's own
/// foreground and background can be asked for as -1.
int cn_start_colors(bool *has_defaults);
/// How many pairs of colours may be defined.
int cn_pair_limit(void);
bool cn_define_pair(int pair, int foreground, int background);

/// Whether the terminal takes ECMA-48's control functions for what a frame needs, and nothing else
/// is to be minded: it moves its cursor, erases a row and takes styles back by them, colours and
/// attributes go together, and the last column can be written to.
bool cn_takes_control_functions(void);
/// Whether it makes several cells blank at once as ECMA-48 has it (ECH).
bool cn_erases_characters(void);
/// Whether it moves a region of rows up and down (DECSTBM, SU, SD).
bool cn_scrolls(void);
/// Whether its cursor goes up, down and to the left as ECMA-48 has it (CUU, CUD, CUB), and by a
/// line feed and a backspace; the modes of the screen let a line feed through as it is.
bool cn_moves_relatively(void);
/// The attributes (enum cn_attribute) that ECMA-48's parameters choose there.
int cn_attributes(void);
/// What chooses a colour: CSI, parameters, m. NULL if it is said in another way.
const char *cn_color(int number, bool is_background);

/// The columns that ncurses gives a character, or -1 if the locale can't show it.
int cn_columns(wchar_t character);
/// Puts characters into the next frame.
void cn_put(int row, int column, const wchar_t *text, int count, int attributes, int pair);
/// What is to be sent so that the terminal shows the frame, and how many octets it is; it stays
/// until the next call. Where it can't be gathered it has been sent already, and there is nothing.
const unsigned char *cn_refresh(size_t *count);

/// Reads a key, waiting so many milliseconds.
enum cn_input cn_read(int milliseconds, unsigned int *value);
/// Gives a byte back, to be read before all others.
void cn_unread(int byte);

// The guard (CNcursesGuard.c): restores the terminal in whatever way the process ends.

/// Takes over the signals that end, stop, continue or resize; keeps standard error aside if it is a
/// terminal. Call before cn_open. A signal that is ignored stays so. `notice` is printed after a
/// crash. Returns the descriptor to poll, which tells of events; -1 if there is none to be had.
int cn_guard_install(int input, int output, const char *notice);
/// Changes what is printed after a crash.
void cn_guard_set_notice(const char *notice);
/// Notes how to leave the screen as it is now; call when it is entered or its size has changed.
void cn_guard_screen_entered(int rows);
/// What was noted, and how many octets it is: what a signal that ends the process writes. It stays
/// until the screen is entered again. For tests, which can't let such a signal end them.
const char *cn_guard_leaving(size_t *count);
/// Notes that the screen was left in an orderly way.
void cn_guard_screen_left(void);
/// Stops the process as Ctrl-Z does; returns when it continues (at once, if it can't be stopped).
void cn_guard_stop(void);
/// Gives signals and standard error back, and prints what was kept aside.
void cn_guard_remove(void);

#endif
