package org.terrella.assist.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium as Debian has it, without a window; it keeps nothing and asks nobody for a driver. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final String AXE = read("/axe.min.js");

    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /** Skips the tests where there is none. */
    static Browser start(Path folder) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: expected " + CHROMIUM + " and " + DRIVER
                        + ", found not both; Debian's packages are chromium and" + " chromium-driver");
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--lang=en",
                "--window-size=1280,1000",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", folder.toAbsolutePath().toString()));
        return new Browser(new ChromeDriver(options), folder);
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(URI page) {
        driver.get("about:blank"); // another token behind # is no other page
        driver.get(page.toString());
        until(at -> !text("knows").startsWith("Loading"));
    }

    WebElement at(String id) {
        return driver.findElement(By.id(id));
    }

    String text(String id) {
        return texts("#" + id).get(0);
    }

    /** All at once, since the page puts new elements in their place at any time. */
    List<String> texts(String selector) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText)", selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    void click(String id) {
        until(any -> at(id).isEnabled());
        at(id).click();
    }

    <T> T until(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE, OFTEN).until(condition);
    }

    void untilFirst(String name) {
        try {
            until(any -> texts("#candidates .name").stream()
                    .findFirst()
                    .filter(name::equals)
                    .isPresent());
        } catch (org.openqa.selenium.TimeoutException e) {
            throw new AssertionError(
                    "expected " + name + " first, found " + texts("#candidates .name") + ", " + text("status"), e);
        }
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void dark(boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /** All of the page, however long. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(PICTURES.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(data)));
    }

    /** What axe-core finds serious or critical. */
    List<String> faults() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run({resultTypes: ['violations']}).then(all => done(all.violations
                  .filter(one => one.impact === 'serious' || one.impact === 'critical')
                  .map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))),
                  fault => done([String(fault)]));""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** A file that was saved. */
    Path saved(String name) {
        Path file = downloads.resolve(name);
        until(any -> Files.exists(file));
        return file;
    }

    /** What the page wrote to the console, such as what its policy refused. */
    List<String> console() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Addresses of everything that was loaded. */
    List<String> loaded() {
        Object names = driver.executeScript("return performance.getEntriesByType('resource').map(one => one.name)");
        return Stream.of((List<?>) names)
                .flatMap(List::stream)
                .map(String::valueOf)
                .toList();
    }

    private static String read(String resource) {
        try (InputStream stream = Browser.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
