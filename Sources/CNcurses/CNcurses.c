#ifdef __APPLE__
#define _XOPEN_SOURCE_EXTENDED 1
#else
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <term.h>
#include <unistd.h>

// Wheels came with the second version of ncurses' mouse.
#if NCURSES_MOUSE_VERSION > 1
#define WHEEL_UP BUTTON4_PRESSED
#define WHEEL_DOWN BUTTON5_PRESSED
#else
#define WHEEL_UP BUTTON4_PRESSED
#define WHEEL_DOWN ((mmask_t)0)
#endif
#define WHEEL (WHEEL_UP | WHEEL_DOWN)

// Presses alone. What was released before it was read, ncurses makes a click of, and drops unless
// that is asked for too.
#define CLICK \
  (BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED)

static SCREEN *screen;
static FILE *input_file;
static FILE *output_file;

// ncurses writes whenever it has moved the cursor. A frame is gathered in a file in the terminal's
// place, so that the terminal gets it in one write and shows no half of it.
static int frame_file = -1;
static int terminal_output = -1;

static void open_frame_file(int output) {
#ifdef __linux__
  // Memory needs no place to write, and no disk is full.
  int memory = memfd_create("frame", MFD_CLOEXEC);
  if (memory >= 0) {
    frame_file = fcntl(memory, F_DUPFD_CLOEXEC, 3);
    close(memory);
    terminal_output = fcntl(output, F_DUPFD_CLOEXEC, 3);
    return;
  }
#endif
  FILE *file = tmpfile();
  if (!file) return;
  frame_file = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  terminal_output = fcntl(output, F_DUPFD_CLOEXEC, 3);
}

static void close_frame_file(void) {
  if (frame_file >= 0) close(frame_file);
  if (terminal_output >= 0) close(terminal_output);
  frame_file = terminal_output = -1;
}

bool cn_can_address_cursor(const char *type, int output) {
  int status = 0;
  if (setupterm((char *)type, output, &status) != OK || status != 1) return false;
  char *address = tigetstr((char *)"cup");
  bool can = address != NULL && address != (char *)-1;
  del_curterm(cur_term);
  return can;
}

const char *cn_version(void) { return curses_version(); }

bool cn_open(const char *type, int input, int output) {
  int own_input = dup(input);
  int own_output = dup(output);
  input_file = own_input < 0 ? NULL : fdopen(own_input, "r");
  output_file = own_output < 0 ? NULL : fdopen(own_output, "w");
  if (input_file && output_file) screen = newterm((char *)type, output_file, input_file);
  if (!screen) {
    if (input_file) fclose(input_file);
    if (output_file) fclose(output_file);
    return false;
  }
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  typeahead(-1);
  curs_set(0);
  // With Shift held the terminal keeps them for selecting text.
  mousemask(CLICK | WHEEL, NULL);
  mouseinterval(0);
  refresh();
  open_frame_file(output);
  return true;
}

static int send_byte(int byte) { return fputc(byte, output_file); }

static void send_plain(void) {
  char *plain = tigetstr((char *)"sgr0");
  if (plain != NULL && plain != (char *)-1) tputs(plain, 1, send_byte);
  fflush(output_file);
}

// Without a screen to go back to, what is printed next would be mixed with the last row.
static void leave(void) {
  endwin();
  char *back = tigetstr((char *)"rmcup");
  char *erase = tigetstr((char *)"el");
  if (back != NULL || erase == NULL || erase == (char *)-1) return;
  tputs(erase, 1, send_byte);
  fflush(output_file);
}

void cn_close(void) {
  if (!screen) return;
  leave();
  delscreen(screen);
  screen = NULL;
  close_frame_file();
  fclose(input_file);
  fclose(output_file);
}

void cn_suspend(void) { leave(); }

void cn_resume(void) {
  reset_prog_mode();
  curs_set(0);
  cn_repaint();
}

// Whether the terminal may have another style than ncurses believes: the frame before may have been
// cut short.
static bool begins_anew;

void cn_repaint(void) {
  begins_anew = true;
  clearok(curscr, TRUE);
}

void cn_resize(int height, int width) {
  resize_term(height, width);
  clearok(curscr, TRUE);
}

int cn_start_colors(bool *has_defaults) {
  if (!has_colors() || start_color() == ERR) return 0;
  *has_defaults = use_default_colors() == OK;
  return COLORS;
}

int cn_pair_limit(void) { return COLOR_PAIRS < SHRT_MAX ? COLOR_PAIRS : SHRT_MAX; }

bool cn_define_pair(int pair, int foreground, int background) {
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
}

static const char *capability(const char *name) {
  char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

static bool is(const char *name, const char *wanted) {
  const char *text = capability(name);
  return text != NULL && strcmp(text, wanted) == 0;
}

bool cn_takes_control_functions(void) {
  const char *plain = capability("sgr0");
  // ncv: attributes that don't go with colours. op and rmul: how what is chosen is taken back.
  return tigetflag((char *)"am") == 1 && tigetflag((char *)"xenl") == 1 &&
         tigetnum((char *)"ncv") <= 0 && is("cup", "\033[%i%p1%d;%p2%dH") &&
         is("hpa", "\033[%i%p1%dG") && is("cuf", "\033[%p1%dC") && is("el", "\033[K") &&
         plain != NULL && (strstr(plain, "\033[m") || strstr(plain, "\033[0m")) &&
         (!is("smul", "\033[4m") || is("rmul", "\033[24m")) &&
         (!has_colors() ||
          (is("op", "\033[39;49m") && cn_color(1, false) && cn_color(1, true)));
}

bool cn_erases_characters(void) { return is("ech", "\033[%p1%dX"); }

bool cn_scrolls(void) {
  return is("csr", "\033[%i%p1%d;%p2%dr") && is("indn", "\033[%p1%dS") &&
         is("rin", "\033[%p1%dT");
}

bool cn_moves_relatively(void) {
  return is("cud1", "\n") && is("cub1", "\b") && is("cuu", "\033[%p1%dA") &&
         is("cud", "\033[%p1%dB") && is("cub", "\033[%p1%dD");
}

int cn_attributes(void) {
  return (is("bold", "\033[1m") ? CN_BOLD : 0) | (is("dim", "\033[2m") ? CN_DIM : 0) |
         (is("smul", "\033[4m") ? CN_UNDERLINE : 0) | (is("rev", "\033[7m") ? CN_REVERSE : 0) |
         (is("sitm", "\033[3m") ? CN_ITALIC : 0);
}

const char *cn_color(int number, bool is_background) {
  const char *chooses = capability(is_background ? "setab" : "setaf");
  if (chooses == NULL) return NULL;
  const char *text = tparm((char *)chooses, number, 0, 0, 0, 0, 0, 0, 0, 0);
  if (text == NULL) return NULL;
  size_t length = strlen(text);
  bool is_selection = length > 3 && text[0] == '\033' && text[1] == '[' &&
                      text[length - 1] == 'm' && strspn(text + 2, "0123456789;") == length - 3;
  return is_selection ? text : NULL;
}

int cn_columns(wchar_t character) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  if (wcrtomb(bytes, character, &state) == (size_t)-1) return -1;
  return wcwidth(character);
}

void cn_put(int row, int column, const wchar_t *text, int count, int attributes, int pair) {
  attr_t drawn = A_NORMAL;
  if (attributes & CN_BOLD) drawn |= A_BOLD;
  if (attributes & CN_DIM) drawn |= A_DIM;
  if (attributes & CN_UNDERLINE) drawn |= A_UNDERLINE;
  if (attributes & CN_REVERSE) drawn |= A_REVERSE;
#ifdef A_ITALIC
  if (attributes & CN_ITALIC) drawn |= A_ITALIC;
#endif
  attr_set(drawn, (short)pair, NULL);
  mvaddnwstr(row, column, text, count);
}

// The frame that was gathered can't be read: the terminal is painted anew, and from now on ncurses
// writes to it itself. What style it has meanwhile isn't what ncurses believes.
static void stop_gathering(void) {
  close_frame_file();
  send_plain();
  clearok(curscr, TRUE);
  refresh();
}

static void write_frame(void) {
  if (begins_anew) send_plain();
  begins_anew = false;
  refresh();
}

const unsigned char *cn_refresh(size_t *count) {
  static unsigned char *bytes;
  static size_t capacity;
  int descriptor = fileno(output_file);
  *count = 0;
  if (frame_file < 0 || terminal_output < 0 || dup2(frame_file, descriptor) < 0) {
    write_frame();
    return bytes;
  }
  write_frame();
  dup2(terminal_output, descriptor);
  off_t end = lseek(frame_file, 0, SEEK_CUR);
  size_t size = end > 0 ? (size_t)end : 0;
  if (size > capacity) {
    unsigned char *larger = realloc(bytes, size);
    if (larger) {
      bytes = larger;
      capacity = size;
    }
  }
  if (end < 0 || size > capacity ||
      (size > 0 && pread(frame_file, bytes, size, 0) != (ssize_t)size)) {
    stop_gathering();
    return bytes;
  }
  *count = size;
  lseek(frame_file, 0, SEEK_SET);
  return bytes;
}

static int key_of_code(wint_t code) {
  switch (code) {
  case KEY_UP: return CN_KEY_UP;
  case KEY_DOWN: return CN_KEY_DOWN;
  case KEY_LEFT: return CN_KEY_LEFT;
  case KEY_RIGHT: return CN_KEY_RIGHT;
  case KEY_HOME: case KEY_FIND: case KEY_A1: return CN_KEY_HOME;
  case KEY_END: case KEY_SELECT: case KEY_C1: return CN_KEY_END;
  case KEY_PPAGE: case KEY_A3: return CN_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return CN_KEY_PAGE_DOWN;
  case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
  case KEY_ENTER: return CN_KEY_ENTER;
  default: break;
  }
  if (code >= KEY_F(1) && code <= KEY_F(12)) return CN_KEY_F1 + (int)(code - KEY_F(1));
  return CN_KEY_OTHER;
}

static enum cn_input mouse(unsigned int *value) {
  MEVENT event;
  if (getmouse(&event) != OK || event.x < 0 || event.y < 0) {
    *value = CN_KEY_OTHER;
    return CN_KEY;
  }
  enum cn_mouse action = CN_MOUSE_CLICK;
  if (event.bstate & WHEEL_UP) action = CN_MOUSE_WHEEL_UP;
  if (event.bstate & WHEEL_DOWN) action = CN_MOUSE_WHEEL_DOWN;
  *value = action | (unsigned int)(event.y & 0x3FFF) << 2 | (unsigned int)(event.x & 0xFFFF) << 16;
  return CN_MOUSE;
}

enum cn_input cn_read(int milliseconds, unsigned int *value) {
  wint_t read = 0;
  timeout(milliseconds);
  switch (get_wch(&read)) {
  case OK:
    *value = read;
    return CN_CHARACTER;
  case KEY_CODE_YES:
    if (read == KEY_MOUSE) return mouse(value);
    *value = (unsigned int)key_of_code(read);
    return CN_KEY;
  default:
    return CN_NOTHING;
  }
}

void cn_unread(int byte) { ungetch(byte); }
