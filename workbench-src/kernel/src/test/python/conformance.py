"""The kernel over the wire, driven by Jupyter's own client library.

Usage: python3 conformance.py JUPYTER_PATH
JUPYTER_PATH is a folder of Jupyter's data in which the kernel is installed under the name java. Prints one line per
case, "ok NAME" or "FAILED NAME: reason", and ends with code 1 if a case failed.
"""

import os
import queue
import signal
import subprocess
import sys
import time
import unittest

os.environ["JUPYTER_PATH"] = sys.argv[1]
os.environ["JUPYTER_PLATFORM_DIRS"] = "0"

from jupyter_client.manager import KernelManager  # noqa: E402  (reads the environment)

LIMIT = 120  # seconds for what takes one on an idle machine


class Session:
    """A kernel and its client, with the messages of one request gathered."""

    def __init__(self, **environment):
        self.manager = KernelManager(kernel_name="java")
        self.manager.start_kernel(stderr=subprocess.DEVNULL, env={**os.environ, **environment})
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def published(self, request, limit=LIMIT):
        """The messages that a request leads to, busy and idle included."""
        messages = []
        end = time.time() + limit
        while time.time() < end:
            message = self.client.get_iopub_msg(timeout=max(0.1, end - time.time()))
            if message["parent_header"].get("msg_id") == request:
                messages.append(message)
                if message["content"].get("execution_state") == "idle":
                    return messages
        raise AssertionError("no idle within %s s" % limit)

    def reply(self, request, limit=LIMIT):
        end = time.time() + limit
        while time.time() < end:
            try:
                message = self.client.get_shell_msg(timeout=1)
            except queue.Empty:
                if not self.manager.is_alive():
                    raise AssertionError("the kernel ended without a reply")
                continue
            if message["parent_header"].get("msg_id") == request:
                return message
        raise AssertionError("no reply within %s s" % limit)

    def await_running(self):
        """Waits until a cell has printed that it runs."""
        while True:
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["msg_type"] == "stream" and message["content"]["text"].startswith("running"):
                return

    def run(self, code, **options):
        """The content of the reply and the published messages of a cell."""
        request = self.client.execute(code, **options)
        return self.reply(request)["content"], self.published(request)

    def value(self, code):
        reply, published = self.run(code)
        assert reply["status"] == "ok", reply
        return [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"][0]

    def printed(self, code, stream="stdout"):
        reply, published = self.run(code)
        assert reply["status"] == "ok", reply
        return text_of(published, stream)


def text_of(published, stream="stdout"):
    pieces = [m["content"] for m in published if m["msg_type"] == "stream"]
    return "".join(piece["text"] for piece in pieces if piece["name"] == stream)


def kinds(published):
    return [m["msg_type"] for m in published]


def ended(condition, limit=LIMIT):
    """Whether the condition came true within the limit."""
    end = time.time() + limit
    while not condition() and time.time() < end:
        time.sleep(0.1)
    return condition()


class Conformance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = Session()

    @classmethod
    def tearDownClass(cls):
        cls.kernel.stop()

    def test_kernel_info(self):
        content = self.kernel.reply(self.kernel.client.kernel_info())["content"]
        self.assertEqual("ok", content["status"])
        self.assertEqual("5.3", content["protocol_version"])
        self.assertEqual("java", content["language_info"]["name"])
        for key in ("implementation", "implementation_version", "banner"):
            self.assertTrue(content[key])
        self.assertIn("file_extension", content["language_info"])

    def test_order_of_messages(self):
        reply, published = self.kernel.run('System.out.println("a"); System.err.println("b"); 41 + 1')
        self.assertEqual("ok", reply["status"])
        self.assertEqual(["status", "execute_input", "stream", "stream", "execute_result", "status"], kinds(published))
        self.assertEqual("busy", published[0]["content"]["execution_state"])
        self.assertEqual("idle", published[-1]["content"]["execution_state"])
        self.assertEqual(reply["execution_count"], published[1]["content"]["execution_count"])
        self.assertEqual("42", published[4]["content"]["data"]["text/plain"])
        self.assertEqual({}, reply["user_expressions"])

    def test_output_kinds(self):
        _, published = self.kernel.run(
            'String id = display("<b>1</b>", "text/html"); updateDisplay(id, "<b>2</b>", "text/html"); render(3)')
        self.assertEqual(
            ["status", "execute_input", "display_data", "update_display_data", "execute_result", "status"],
            kinds(published))
        shown, updated = published[2]["content"], published[3]["content"]
        self.assertEqual("<b>1</b>", shown["data"]["text/html"])
        self.assertEqual(shown["transient"]["display_id"], updated["transient"]["display_id"])

    def test_display_as_statement_shows_no_id(self):
        _, published = self.kernel.run("display(List.of(1, 2));")
        self.assertEqual(["status", "execute_input", "display_data", "status"], kinds(published))

    def test_silent_runs_without_trace(self):
        before = self.kernel.run("1")[0]["execution_count"]
        reply, published = self.kernel.run("int quiet = 5; quiet", silent=True)
        self.assertEqual("ok", reply["status"])
        self.assertEqual(["status", "status"], kinds(published))
        after, _ = self.kernel.run("quiet")
        self.assertEqual(before + 1, after["execution_count"])

    def test_twenty_thousand_lines_arrive_in_order(self):
        text = self.kernel.printed('for (int i = 0; i < 20000; i++) System.out.println("line " + i);')
        self.assertEqual(["line %d" % i for i in range(20000)], text.splitlines())

    def test_output_of_both_streams_and_displays_is_ordered(self):
        _, published = self.kernel.run(
            'for (int i = 0; i < 50; i++) { System.out.print(i); System.err.print(i); display(i); }')
        shown = [
            (m["content"].get("text") or m["content"]["data"]["text/plain"])
            for m in published if m["msg_type"] in ("stream", "display_data")]
        self.assertEqual([str(i) for i in range(50) for _ in range(3)], shown)

    def test_text_beyond_ascii(self):
        self.assertEqual("é ✓ 🌍\n", self.kernel.printed('System.out.println("é ✓ 🌍")'))

    def test_error(self):
        reply, published = self.kernel.run('int n = 1;\nthrow new IllegalStateException("no", new RuntimeException("why"));')
        self.assertEqual("error", reply["status"])
        self.assertEqual("java.lang.IllegalStateException", reply["ename"])
        self.assertEqual("no", reply["evalue"])
        error = [m["content"] for m in published if m["msg_type"] == "error"][0]
        self.assertEqual(reply["traceback"], error["traceback"])
        report = "\n".join(error["traceback"])
        self.assertIn("Caused by: java.lang.RuntimeException: why", report)
        self.assertIn("line 2", report)
        self.assertNotIn("jdk.jshell", report)
        self.assertNotIn("REPL", report)

    def test_error_aborts_the_queue(self):
        cells = ["1/0"] + ["ran = true;"] * 5
        self.kernel.run("boolean ran = false;")
        requests = [self.kernel.client.execute(cell) for cell in cells]
        statuses = [self.kernel.reply(request)["content"]["status"] for request in requests]
        self.assertEqual(["error"] + ["aborted"] * 5, statuses)
        self.assertEqual("false", self.kernel.value("ran"))

    def test_error_without_stop_keeps_the_queue(self):
        first = self.kernel.client.execute("1/0", stop_on_error=False)
        second = self.kernel.client.execute("7")
        self.assertEqual("error", self.kernel.reply(first)["content"]["status"])
        self.assertEqual("ok", self.kernel.reply(second)["content"]["status"])

    def test_cell_right_after_an_error_runs(self):
        for _ in range(5):
            self.assertEqual("error", self.kernel.run("1/0")[0]["status"])
            self.assertEqual("2", self.kernel.value("1 + 1"))

    def test_hundred_cells_queued(self):
        self.kernel.run("int total = 0;")
        requests = [self.kernel.client.execute("total += %d;" % i) for i in range(100)]
        counts = [self.kernel.reply(request)["content"]["execution_count"] for request in requests]
        self.assertEqual(sorted(counts), counts)
        self.assertEqual("4950", self.kernel.value("total"))

    def interrupted(self, code):
        self.kernel.run("int kept = 11;")
        request = self.kernel.client.execute('System.out.println("running"); ' + code)
        self.kernel.await_running()
        self.kernel.manager.interrupt_kernel()
        reply = self.kernel.reply(request)["content"]
        self.assertEqual("error", reply["status"])
        self.assertEqual("Interrupted", reply["ename"])
        self.assertEqual("11", self.kernel.value("kept"))

    def test_interrupt_of_a_tight_loop(self):
        self.interrupted("while (true) { }")

    def test_interrupt_of_a_compiled_loop(self):
        self.interrupted(
            "long sum = 0; for (long i = 0; i < Long.MAX_VALUE; i++) { sum += i * i; } System.out.println(sum);")

    def test_interrupt_of_recursion(self):
        self.kernel.run("long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }")
        self.interrupted("fib(90)")

    def test_interrupt_of_sleep(self):
        self.interrupted("Thread.sleep(600000);")

    def test_interrupt_of_printing(self):
        self.interrupted('while (true) { System.out.println("more"); }')

    def test_interrupt_of_a_library_that_does_not_listen(self):
        self.interrupted("Stream.iterate(1, n -> n).allMatch(n -> n.equals(1));")
        self.interrupted(
            "java.util.stream.LongStream.range(0, Long.MAX_VALUE).map(Long::reverse).sum();")

    def test_interrupt_aborts_the_queue(self):
        request = self.kernel.client.execute('System.out.println("running"); Thread.sleep(600000);')
        queued = self.kernel.client.execute("int never = 1;")
        self.kernel.await_running()
        self.kernel.manager.interrupt_kernel()
        self.assertEqual("error", self.kernel.reply(request)["content"]["status"])
        self.assertEqual("aborted", self.kernel.reply(queued)["content"]["status"])

    def test_interrupt_without_a_cell_does_nothing(self):
        self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request", {}))
        self.assertEqual("ok", self.kernel.client.get_control_msg(timeout=LIMIT)["content"]["status"])
        self.assertEqual("5", self.kernel.value("2 + 3"))

    def test_complete(self):
        code = 'String word = "x"; word.toUpp'
        content = self.kernel.reply(self.kernel.client.complete('"x".toUpp', 9))["content"]
        self.assertEqual("ok", content["status"])
        self.assertIn("toUpperCase(", content["matches"])
        self.assertEqual((4, 9), (content["cursor_start"], content["cursor_end"]))
        self.kernel.run('String word = "x";')
        content = self.kernel.reply(self.kernel.client.complete(code, len(code)))["content"]
        self.assertEqual(len(code) - 5, content["cursor_start"])
        self.assertTrue(content["matches"])

    def test_complete_counts_characters(self):
        code = '"🌍".toUpp'
        content = self.kernel.reply(self.kernel.client.complete(code, len(code)))["content"]
        self.assertEqual((4, 9), (content["cursor_start"], content["cursor_end"]))  # a globe is one character

    def test_complete_magic(self):
        content = self.kernel.reply(self.kernel.client.complete("%class", 6))["content"]
        self.assertIn("classpath", [match.strip("% ") for match in content["matches"]])

    def test_inspect(self):
        code = "Math.max(1, 2)"
        content = self.kernel.reply(self.kernel.client.inspect(code, 6))["content"]
        self.assertEqual("ok", content["status"])
        self.assertTrue(content["found"])
        self.assertIn("max(int", content["data"]["text/plain"])
        content = self.kernel.reply(self.kernel.client.inspect("nothingOfThatName", 3))["content"]
        self.assertFalse(content["found"])

    def test_is_complete(self):
        expected = {
            "int x = 1;": "complete", "1 + 1": "complete", "for (int i = 0; i < 3; i++) {": "incomplete",
            "int x = ": "incomplete", "int x = )": "invalid", "%classpath x": "complete", "": "complete"}
        for code, status in expected.items():
            content = self.kernel.reply(self.kernel.client.is_complete(code))["content"]
            self.assertEqual(status, content["status"], code)

    def test_history(self):
        self.kernel.run("int historic = 77;")
        self.kernel.run("historic + 1")
        tail = self.kernel.reply(self.kernel.client.history(hist_access_type="tail", n=2))["content"]
        self.assertEqual("ok", tail["status"])
        self.assertEqual(["int historic = 77;", "historic + 1"], [entry[2] for entry in tail["history"]])
        found = self.kernel.reply(self.kernel.client.history(
            hist_access_type="search", pattern="*historic =*", n=5, output=True))["content"]["history"]
        self.assertEqual("int historic = 77;", found[-1][2][0])
        number = tail["history"][0][1]
        ranged = self.kernel.reply(self.kernel.client.history(
            hist_access_type="range", session=0, start=number, stop=number + 1))["content"]["history"]
        self.assertEqual([[1, number, "int historic = 77;"]], ranged)

    def test_stdin(self):
        request = self.kernel.client.execute(
            'var typed = new Scanner(System.in); typed.nextLine() + "/" + typed.nextLine()', allow_stdin=True)
        for answer in ("first", "zweite ✓"):
            question = self.kernel.client.get_stdin_msg(timeout=LIMIT)
            self.assertEqual("input_request", question["msg_type"])
            self.kernel.client.input(answer)
        self.assertEqual("ok", self.kernel.reply(request)["content"]["status"])
        shown = [m for m in self.kernel.published(request) if m["msg_type"] == "execute_result"]
        self.assertEqual("first/zweite ✓", shown[0]["content"]["data"]["text/plain"])

    def test_stdin_can_be_interrupted(self):
        request = self.kernel.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.kernel.client.get_stdin_msg(timeout=LIMIT)
        self.kernel.manager.interrupt_kernel()
        self.assertEqual("error", self.kernel.reply(request)["content"]["status"])
        self.assertEqual("3", self.kernel.value("1 + 2"))

    def test_stdin_of_a_client_without(self):
        reply, _ = self.kernel.run("System.in.read()", allow_stdin=False)
        self.assertEqual("error", reply["status"])
        self.assertIn("allow_stdin", reply["evalue"])

    def test_comm_info(self):
        content = self.kernel.reply(self.kernel.client.comm_info())["content"]
        self.assertEqual({"status": "ok", "comms": {}}, content)

    def test_unknown_comm_is_closed(self):
        message = self.kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
        self.kernel.client.shell_channel.send(message)
        published = self.kernel.published(message["header"]["msg_id"])
        self.assertIn("comm_close", kinds(published))

    def test_message_of_unknown_type_is_passed_over(self):
        message = self.kernel.client.session.msg("dance_request", {})
        self.kernel.client.shell_channel.send(message)
        self.assertEqual("4", self.kernel.value("2 + 2"))

    def test_message_with_a_wrong_signature_is_passed_over(self):
        session = self.kernel.client.session
        parts = session.serialize(session.msg("execute_request", {"code": "1"}))
        parts[1] = b"0" * 64
        self.kernel.client.shell_channel.socket.send_multipart(parts)
        self.assertEqual("6", self.kernel.value("2 * 3"))


    def sent(self, kind, content):
        """The content of the reply to a message that the client itself would not write so."""
        message = self.kernel.client.session.msg(kind, content)
        self.kernel.client.shell_channel.send(message)
        return self.kernel.reply(message["header"]["msg_id"])["content"]

    def test_damaged_messages_are_passed_over(self):
        socket = self.kernel.client.shell_channel.socket
        for parts in ([b""], [b"a", b"b"], [b"<IDS|MSG>", b"x"], [b"<IDS|MSG>"] + [b"{}"] * 5):
            socket.send_multipart(parts)
        self.assertEqual("8", self.kernel.value("4 + 4"))

    def test_content_of_another_form_is_answered(self):
        self.assertEqual("error", self.sent("execute_request", {"code": {"no": "text"}})["status"])
        self.assertEqual("ok", self.sent("execute_request", {"code": "1 + 1"})["status"])

    def test_history_search_without_a_limit(self):
        self.kernel.run("int sought = 5;")
        found = self.sent("history_request", {"hist_access_type": "search", "pattern": "int s?ught*"})["history"]
        self.assertEqual("int sought = 5;", found[-1][2])

    def test_cell_that_is_not_recorded(self):
        before = self.kernel.run("1")[0]["execution_count"]
        self.assertEqual(before, self.kernel.run('"unrecorded"', store_history=False)[0]["execution_count"])
        self.assertEqual(before + 1, self.kernel.run("2")[0]["execution_count"])
        tail = self.kernel.reply(self.kernel.client.history(hist_access_type="tail", n=2))["content"]["history"]
        self.assertEqual(["1", "2"], [entry[2] for entry in tail])

    def test_dates_have_microseconds(self):
        message = self.kernel.client.session.msg("kernel_info_request", {})
        self.kernel.client.shell_channel.send(message)
        date = self.kernel.reply(message["header"]["msg_id"])["header"]["date"]
        self.assertLess(abs((date - message["header"]["date"]).total_seconds()), LIMIT)
        _, published = self.kernel.run("1")
        self.assertTrue(any(m["header"]["date"].microsecond for m in published))

    def test_content_that_json_cannot_hold(self):
        data = ('var data = new io.github.spencerpark.jupyter.kernel.display.DisplayData("t"); '
                'data.putData("application/json", %s); getKernelInstance().display(data);')
        for content in ("java.time.LocalDate.now()", "Double.NaN"):
            reply, published = self.kernel.run(data % content)
            self.assertEqual("error", reply["status"])
            self.assertEqual("idle", published[-1]["content"]["execution_state"])
        self.assertEqual("9", self.kernel.value("3 * 3"))

    def test_code_that_leads_deep(self):
        chain = "new StringBuilder()" + '.append("x")' * 700
        self.assertEqual("700", self.kernel.value(chain + ".length()"))
        for request in (self.kernel.client.complete(chain), self.kernel.client.inspect(chain)):
            self.assertEqual("ok", self.kernel.reply(request)["content"]["status"])
        self.assertEqual("complete", self.kernel.reply(self.kernel.client.is_complete(chain))["content"]["status"])

    def test_closed_output_opens_again(self):
        self.kernel.run("System.out.close();")
        self.assertEqual("open\n", self.kernel.printed('System.out.println("open")'))


class Life(unittest.TestCase):
    def test_full_heap_is_told_or_ends_the_kernel(self):
        kernel = Session(JAVA_TOOL_OPTIONS="-Xmx300m")
        request = kernel.client.execute("var all = new ArrayList<Object>(); while (true) all.add(new int[100]);")
        try:
            self.assertEqual("error", kernel.reply(request)["content"]["status"])
            kernel.run("all = null;")
            self.assertEqual("2", kernel.value("1 + 1"))
        except (queue.Empty, AssertionError):
            self.assertTrue(ended(lambda: not kernel.manager.is_alive(), 10))
        finally:
            kernel.stop()

    def test_two_kernels_at_once(self):
        first, second = Session(), Session()
        try:
            first.run("int x = 1;")
            second.run("int x = 2;")
            self.assertEqual(("1", "2"), (first.value("x"), second.value("x")))
        finally:
            first.stop()
            second.stop()

    def test_shutdown_ends_the_process(self):
        kernel = Session()
        kernel.run('new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();')
        kernel.client.shutdown()
        self.assertTrue(ended(lambda: not kernel.manager.is_alive()))
        kernel.client.stop_channels()

    def test_shutdown_during_a_cell(self):
        kernel = Session()
        kernel.client.execute('System.out.println("running"); while (true) { }')
        kernel.await_running()
        kernel.client.shutdown()
        self.assertTrue(ended(lambda: not kernel.manager.is_alive()))
        kernel.client.stop_channels()

    def test_restart_forgets(self):
        kernel = Session()
        try:
            kernel.run("int x = 1;")
            kernel.client.stop_channels()
            kernel.manager.restart_kernel()
            kernel.connect()
            self.assertEqual("error", kernel.run("x")[0]["status"])
            self.assertEqual("3", kernel.value("1 + 2"))
        finally:
            kernel.stop()

    def test_kernel_killed_in_a_cell_is_noticed(self):
        kernel = Session()
        request = kernel.client.execute('System.out.println("running"); while (true) { }')
        kernel.await_running()
        kernel.manager.signal_kernel(signal.SIGKILL)
        self.assertTrue(ended(lambda: not kernel.manager.is_alive()))
        with self.assertRaises(queue.Empty):
            while True:
                message = kernel.client.get_shell_msg(timeout=0.5)
                self.assertNotEqual(request, message["parent_header"].get("msg_id"))
        kernel.client.stop_channels()

    def test_kernel_ends_with_a_killed_jupyter(self):
        script = (
            "import sys, time\n"
            "from jupyter_client.manager import KernelManager\n"
            "m = KernelManager(kernel_name='java'); m.start_kernel()\n"
            "print(m.provisioner.pid, flush=True); time.sleep(600)\n")
        jupyter = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        pid = int(jupyter.stdout.readline())
        jupyter.kill()
        jupyter.wait()
        jupyter.stdout.close()
        self.assertTrue(ended(lambda: not os.path.exists("/proc/%d" % pid)))


class OneLineEach(unittest.TestResult):
    def addSuccess(self, test):
        print("ok %s" % test.id().split(".", 1)[1], flush=True)

    def addError(self, test, error):
        self.addFailure(test, error)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        name = test.id().split(".", 1)[1] if hasattr(test, "_testMethodName") else str(test)
        reason = "%s: %s" % (error[0].__name__, error[1])
        print("FAILED %s: %s" % (name, reason.replace("\n", " | ")), flush=True)


if __name__ == "__main__":
    cases = unittest.TestSuite()
    chosen = sys.argv[2:]
    for kind in (Conformance, Life):
        for case in unittest.defaultTestLoader.loadTestsFromTestCase(kind):
            if not chosen or any(word in case.id() for word in chosen):
                cases.addTest(case)
    result = OneLineEach()
    cases.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)
