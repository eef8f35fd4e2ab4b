"""The Jupyter project's own tests for kernels, of the package jupyter_kernel_test, with what they need to know of Java.

Usage: JUPYTER_PATH=DIR python3 kernel_suite.py
DIR is a folder of Jupyter's data in which the kernel is installed under the name java. Two of the tests do not concern
it and are skipped: it opens no pager, and clears no output.
"""

import unittest

import jupyter_kernel_test


class JavaKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "java"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    code_generate_error = 'throw new IllegalStateException("no");'
    code_inspect_sample = "Math.max"

    completion_samples = [
        {"text": '"text".toUpperC', "matches": {"toUpperCase("}},
        {"text": "Math.to", "matches": {"toDegrees(", "toIntExact(", "toRadians("}},  # the same since JDK 8
        {"text": "%class", "matches": {"classpath"}},
        {"text": "int n = noSuchName.", "matches": set()},
    ]

    complete_code_samples = [
        "1",
        "int n = 3;",
        'System.out.println("hello, world");',
        "int twice(int n) {\n    return 2 * n;\n}",
        "record Place(double lat, double lng) {}",
        "// a comment",
        "%classpath ../lib/*.jar\n1 + 1",
    ]
    incomplete_code_samples = [
        "int twice(int n) {",
        'System.out.println("hello, world"',
        "int n =",
        "/* a comment",
        'String text = """\n    open',
    ]
    invalid_code_samples = ["int int = 3;", "int n = );", "}", '"open', "class 3 {}"]

    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
        {"code": 'render("<b>1</b>", "text/html")', "result": "<b>1</b>", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display("<b>1</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("# A title", "text/markdown");', "mime": "text/markdown"},
        {"code": "display(List.of(1));", "mime": "text/plain"},
    ]

    code_history_pattern = "1?+?2"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main(verbosity=2)
