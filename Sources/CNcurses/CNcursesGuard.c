// What runs in a signal handler here calls only async-signal-safe functions.
#ifdef __APPLE__
#define _DARWIN_C_SOURCE 1
#else
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int crashing[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
static const int telling[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum { ENDING = 4, CRASHING = 6, TELLING = 3, ALL = ENDING + CRASHING + TELLING };

static struct sigaction before[ALL];
static bool replaced[ALL];

static atomic_bool installed;
static atomic_bool screen_is_up;
static int input_descriptor = -1;
static int output_descriptor = -1;
static struct termios shell_modes;
static bool has_shell_modes;

static int wake_pipe[2] = {-1, -1};
static int real_error = -1;
static int aside_error = -1;
// Two texts, so that a signal finds a whole one while the other is written.
static char crash_notices[2][1024];
static _Atomic(const char *) crash_notice;
static char crash_stack[65536];

// Two texts, so that a signal finds a whole one while the other is written.
struct leaving {
  char bytes[1024];
  size_t count;
};
static struct leaving leaving_texts[2];
static _Atomic(struct leaving *) leaving_text;
static struct leaving *filling;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void restore_terminal(void) {
  if (!atomic_exchange(&screen_is_up, false)) return;
  struct leaving *text = atomic_load(&leaving_text);
  if (text) write_all(output_descriptor, text->bytes, text->count);
  // A process in the background would be stopped here; the shell has set the modes by itself.
  if (has_shell_modes && tcgetpgrp(input_descriptor) == getpgrp())
    tcsetattr(input_descriptor, TCSANOW, &shell_modes);
}

static void replay_error(void) {
  if (real_error < 0) return;
  char bytes[4096];
  ssize_t count;
  size_t most = 1 << 20;
  lseek(aside_error, 0, SEEK_SET);
  while (most > 0 && (count = read(aside_error, bytes, sizeof bytes)) > 0) {
    write_all(real_error, bytes, (size_t)count);
    most -= (size_t)count < most ? (size_t)count : most;
  }
  if (ftruncate(aside_error, 0) == 0) lseek(aside_error, 0, SEEK_SET);
}

static bool is_crash(int signal) {
  for (int index = 0; index < CRASHING; index++)
    if (crashing[index] == signal) return true;
  return false;
}

static void end_by(int signal) {
  bool was_up = atomic_load(&screen_is_up);
  restore_terminal();
  replay_error();
  const char *notice = atomic_load(&crash_notice);
  if (was_up && notice && is_crash(signal))
    write_all(real_error >= 0 ? real_error : 2, notice, strlen(notice));
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

static void tell(int signal) {
  int error = errno;
  char byte = signal == SIGWINCH ? 'w' : signal == SIGTSTP ? 'z' : 'c';
  if (write(wake_pipe[1], &byte, 1) < 0) {
    // The pipe is full of events already.
  }
  errno = error;
}

static void take(int index, int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  replaced[index] = false;
  if (sigaction(signal, NULL, &before[index]) != 0) return;
  if (before[index].sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  replaced[index] = sigaction(signal, &action, NULL) == 0;
}

static int signal_at(int index) {
  if (index < ENDING) return ending[index];
  if (index < ENDING + CRASHING) return crashing[index - ENDING];
  return telling[index - ENDING - CRASHING];
}

static void keep_error_aside(void) {
  real_error = -1;
  if (!isatty(2)) return;
  FILE *file = tmpfile();
  if (!file) return;
  aside_error = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  real_error = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (aside_error < 0 || real_error < 0 || dup2(aside_error, 2) < 0) real_error = -1;
}

static void at_exit(void) {
  restore_terminal();
  if (atomic_load(&installed)) replay_error();
}

static bool open_pipe(void) {
  if (wake_pipe[0] >= 0) {
    // What a screen before this one was told isn't for this one.
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
    }
    return true;
  }
  if (pipe(wake_pipe) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

void cn_guard_set_notice(const char *notice) {
  char *unused = crash_notices[atomic_load(&crash_notice) == crash_notices[0] ? 1 : 0];
  snprintf(unused, sizeof crash_notices[0], "%s%s", notice, *notice ? "\n" : "");
  atomic_store(&crash_notice, unused);
}

int cn_guard_install(int input, int output, const char *notice) {
  static bool exits;
  if (!open_pipe()) return -1;
  if (!exits) exits = atexit(at_exit) == 0;
  input_descriptor = input;
  output_descriptor = output;
  has_shell_modes = tcgetattr(input, &shell_modes) == 0;
  cn_guard_set_notice(notice);
  keep_error_aside();

  // A stack that has overflown can't run a handler.
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = crash_stack;
  stack.ss_size = sizeof crash_stack;
  sigaltstack(&stack, NULL);
  for (int index = 0; index < ALL; index++) {
    if (index < ENDING + CRASHING)
      take(index, signal_at(index), end_by, SA_ONSTACK);
    else
      take(index, signal_at(index), tell, SA_RESTART);
  }
  atomic_store(&installed, true);
  return wake_pipe[0];
}

static int fill(int byte) {
  if (filling->count < sizeof filling->bytes) filling->bytes[filling->count++] = (char)byte;
  return byte;
}

static bool fill_string(const char *name) {
  char *text = tigetstr((char *)name);
  if (text == NULL || text == (char *)-1) return false;
  tputs(text, 1, fill);
  return true;
}

void cn_guard_screen_entered(int rows) {
  struct leaving *current = atomic_load(&leaving_text);
  filling = current == &leaving_texts[0] ? &leaving_texts[1] : &leaving_texts[0];
  filling->count = 0;
  fill_string("sgr0");
  // A frame that is cut short may leave a region of rows. This moves the cursor, so it comes early.
  if (cn_scrolls())
    for (const char *whole = "\033[r"; *whole; whole++) fill(*whole);
  if (!fill_string("op")) fill_string("oc");
  fill_string("cnorm");
  fill_string("rmkx");
  // What ncurses has asked of the mouse.
  char *mouse = tigetstr((char *)"kmous");
  if (mouse != NULL && mouse != (char *)-1)
    for (const char *off = "\033[?1006;1000l"; *off; off++) fill(*off);
  char *address = tigetstr((char *)"cup");
  if (address != NULL && address != (char *)-1) tputs(tparm(address, rows - 1, 0), 1, fill);
  if (!fill_string("rmcup")) fill_string("el");
  fill('\r');
  atomic_store(&leaving_text, filling);
  atomic_store(&screen_is_up, true);
}

const char *cn_guard_leaving(size_t *count) {
  struct leaving *text = atomic_load(&leaving_text);
  *count = text ? text->count : 0;
  return text ? text->bytes : NULL;
}

void cn_guard_screen_left(void) { atomic_store(&screen_is_up, false); }

void cn_guard_stop(void) {
  int index = ENDING + CRASHING + 1;
  if (!replaced[index]) return;
  struct sigaction ours;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_guard_remove(void) {
  if (!atomic_exchange(&installed, false)) return;
  for (int index = 0; index < ALL; index++)
    if (replaced[index]) sigaction(signal_at(index), &before[index], NULL);
  if (real_error >= 0) {
    dup2(real_error, 2);
    replay_error();
    close(real_error);
    close(aside_error);
    real_error = -1;
  }
}
