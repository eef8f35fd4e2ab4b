package org.terrella.assist.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.terrella.assist.Assistant;
import org.terrella.assist.BenchAssistant;
import org.terrella.assist.FourCities;
import org.terrella.assist.PhotoPart;
import org.terrella.assist.ScriptedEndpoint;
import org.terrella.assist.SeenClue;
import org.terrella.assist.Testimony;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.file.Checkout;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.Explanation;
import org.terrella.locate.method.Methods;
import org.terrella.tensor.ShippedFiles;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The page as a person meets it; the method answers Oslo, then Lisbon, to every photo. */
class AssistPageBrowserTest {

    private static final Path PHOTO = Checkout.resolve("notebooks/sample-photos/photo-01.jpg")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private static Path folder;

    private static Browser browser;
    private AssistServer server;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start(folder);
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        server = AssistServer.start(FourCities.assistant(), 0);
        browser.resize(1280, 1000);
        browser.dark(false);
        browser.open(server.address());
    }

    @AfterEach
    void end() {
        List<String> console = browser.console();
        server.close();
        assertEquals(List.of(), console);
    }

    private static void answered() {
        answered("Oslo, Norway");
    }

    private static void answered(String first) {
        browser.at("file").sendKeys(PHOTO.toString());
        browser.click("ask");
        browser.untilFirst(first);
    }

    private static void tell(String hint) {
        WebElement field = browser.at("hint");
        field.clear();
        field.sendKeys(hint, Keys.ENTER);
    }

    private static WebElement toggle(String sentence) {
        return browser.driver()
                .findElement(By.xpath("//*[@id='evidence']//button[contains(@aria-label, '" + sentence + "')]"));
    }

    @Test
    void fromPhotoToAnswerHintStrikeUndoSaveAndReopen() throws Exception {
        browser.picture("empty");
        assertEquals(List.of(), browser.faults());
        answered();
        tell("not Norway");
        browser.untilFirst("Lisbon, Portugal");
        assertTrue(browser.text("change").contains("Lisbon 2nd → 1st"), browser.text("change"));
        browser.picture("hinted");
        assertEquals(List.of(), browser.faults());
        toggle("not in Norway").click();
        browser.untilFirst("Oslo, Norway");
        assertEquals(List.of(), browser.faults());
        browser.click("undo");
        browser.untilFirst("Lisbon, Portugal");
        for (String form :
                List.of("html", "json", "geojson")) { // one after the other: Chromium keeps back what comes at once
            browser.driver()
                    .findElement(By.cssSelector("[data-record=" + form + "]"))
                    .click();
            browser.saved("terrella-record." + form);
        }
        Path record = browser.saved("terrella-record.json");
        assertTrue(Files.readString(browser.saved("terrella-record.html")).contains("Lisbon, Portugal"));
        assertTrue(Files.readString(browser.saved("terrella-record.geojson")).contains("FeatureCollection"));
        browser.click("close");
        browser.until(any -> browser.texts("#candidates li").isEmpty());
        answered();
        browser.at("reopen").sendKeys(record.toAbsolutePath().toString());
        browser.untilFirst("Lisbon, Portugal");
        assertTrue(browser.loaded().stream()
                .allMatch(name -> name.startsWith("blob:")
                        || name.startsWith(server.address().resolve("/").toString())));
    }

    /** Answers as {@link FourCities} does, and names two clues and three references, which all look like the sample photo. */
    private static final class Seeing implements Assistant.Method {

        @Override
        public Explanation explain(String id, ImageSource photo) {
            return FourCities.answer(id);
        }

        @Override
        public Testimony testify(String id, ImageSource photo, List<String> said) {
            SeenClue sign = new SeenClue(
                    "The sign is in Portuguese", Optional.of(new PhotoPart(0.1, 0.2, 0.5, 0.6)), List.of());
            SeenClue sky = new SeenClue("A blue sky", Optional.empty(), List.of());
            return new Testimony(explain(id, photo), List.of(sign, sky), List.of());
        }

        @Override
        public Optional<ImageSource> picture(LatLng reference) {
            return Optional.of(() -> WholeFiles.bytes(PHOTO));
        }
    }

    @Test
    void cluesAreShownStruckAndConfirmed() throws Exception {
        try (AssistServer seeing = AssistServer.start(FourCities.assistant(new Seeing()), 0)) {
            browser.open(seeing.address());
            browser.at("file").sendKeys(PHOTO + "\n" + PHOTO.resolveSibling("photo-02.jpg"));
            browser.until(any -> browser.texts("#shots button").size() == 2);
            browser.click("ask");
            browser.untilFirst("Lisbon, Portugal");
            browser.until(any -> browser.driver()
                            .findElements(By.cssSelector("#references img:not([hidden])"))
                            .size()
                    == 3);
            label("Show in the photo: The sign is in Portuguese").click();
            browser.until(any -> !browser.driver()
                    .findElements(By.cssSelector("#parts .clue"))
                    .isEmpty());
            browser.picture("clues");
            assertEquals(List.of(), browser.faults());
            label("Strike out: The sign is in Portuguese").click();
            browser.untilFirst("Oslo, Norway");
            browser.click("undo");
            browser.untilFirst("Lisbon, Portugal");
            label("Confirm: The sign is in Portuguese").click();
            browser.until(any -> browser.texts("#clues li").get(0).contains("confirmed by you"));
            browser.driver().findElement(By.cssSelector("#edit summary")).click();
            browser.at("right").clear();
            browser.at("right").sendKeys("50");
            browser.picture("cut");
            browser.click("cut");
            browser.until(any -> browser.texts("#claims li").get(0).contains("photo-01.jpg, cut"));
            browser.click("ask");
            browser.untilFirst("Lisbon, Portugal");
        }
    }

    private static WebElement label(String text) {
        return browser.driver().findElement(By.cssSelector("[aria-label='" + text + "']"));
    }

    /** Places of the whole Earth, as with a model in earnest; a hint is told, and the answer comes of itself. */
    @Test
    void aModelElsewhereIsToldHints() throws Exception {
        Bench bench = Bench.named("names");
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint(ScriptedEndpoint.LISBON_THEN_OSLO);
                OpenBench open = OpenBench.of(
                        bench,
                        OpenOptions.in(folder.resolve("results"))
                                .with(LanguageModels.everywhere(
                                        bench,
                                        Endpoint.read(endpoint.file(folder)),
                                        LanguageModels.free(),
                                        progress -> {})));
                AssistServer elsewhere = AssistServer.start(BenchAssistant.ofModel(open, 3), 0)) {
            browser.open(elsewhere.address());
            assertTrue(browser.text("knows").contains("pixels, hints and what you confirm"), browser.text("knows"));
            answered("Lisbon, Portugal");
            browser.picture("elsewhere");
            tell("I think the writing is Norwegian");
            browser.untilFirst("Oslo, Norway");
            assertTrue(browser.texts("#evidence li").stream().anyMatch(text -> text.contains("after “I think")));
            browser.picture("elsewhere-told");
            assertEquals(List.of(), browser.faults());
        }
    }

    /** A drawn photo in the world that it is of, by a method that compares it with others. */
    @Test
    void aPhotoOfLittleEarth() throws Exception {
        Path world = folder.resolve("world");
        new WorldFiles(LittleEarth.of(Scale.TINY), world).write(List.of(WorldSet.GALLERY), (set, done, all) -> {});
        try (OpenBench open = OpenBench.of(
                        Bench.named(Bench.LITTLE_EARTH).in(world), OpenOptions.in(folder.resolve("results")));
                AssistServer tiny = AssistServer.start(
                        BenchAssistant.of(open, Methods.builtIn().of("nearest", Map.of()), ShippedFiles.FIRST_SEED),
                        0)) {
            browser.open(tiny.address());
            assertTrue(browser.text("knows").contains("drawn photos of Little Earth only"), browser.text("knows"));
            browser.at("file").sendKeys(PHOTO.toString());
            browser.click("ask");
            browser.until(any -> browser.texts("#candidates .name").size() >= 3);
            String first = browser.texts("#candidates .name").get(0);
            browser.picture("little-earth");
            tell("not in " + first.replaceFirst(".*, ", ""));
            browser.until(
                    any -> !first.equals(browser.texts("#candidates .name").get(0)));
            browser.picture("little-earth-told");
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void anAreaIsDrawn() {
        answered();
        browser.click("draw");
        WebElement map = browser.at("map");
        // the map is centred on Oslo; Lisbon lies to the south-west of it
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        for (Keys side : List.of(Keys.ARROW_LEFT, Keys.ARROW_DOWN, Keys.ARROW_RIGHT)) {
            for (int i = 0; i < 12; i++) {
                new Actions(browser.driver()).sendKeys(side).perform();
            }
            new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        }
        assertTrue(map.isDisplayed());
        browser.click("draw");
        browser.until(any -> browser.text("boundary").contains("only the area drawn"));
        browser.click("everywhere");
        browser.untilFirst("Oslo, Norway");
    }

    @Test
    void onAPhoneInTheDark() throws Exception {
        browser.resize(360, 740);
        browser.dark(true);
        answered();
        tell("not Norway");
        browser.untilFirst("Lisbon, Portugal");
        browser.picture("phone-dark");
        assertEquals(List.of(), browser.faults());
        Object wide = browser.driver().executeScript("return document.documentElement.scrollWidth");
        assertTrue(((Number) wide).intValue() <= 360, "the page is " + wide + " wide");
    }

    /** Nothing but Tab, Enter and letters. */
    @Test
    void byKeyboardAlone() {
        browser.at("file").sendKeys(PHOTO.toString()); // the system's window cannot be driven
        browser.until(any -> browser.at("ask").isEnabled());
        browser.driver().executeScript("document.activeElement.blur()");
        press("ask", Keys.ENTER);
        browser.untilFirst("Oslo, Norway");
        press("hint", "not Norway", Keys.ENTER);
        browser.untilFirst("Lisbon, Portugal");
        press("map", "+", Keys.ARROW_LEFT);
        press("undo", Keys.SPACE);
        browser.untilFirst("Oslo, Norway");
    }

    /** Goes on with Tab until something has the focus, and presses keys there. */
    private static void press(String id, CharSequence... keys) {
        for (int i = 0; i < 100; i++) {
            WebElement here = browser.driver().switchTo().activeElement();
            if (id.equals(here.getDomAttribute("id"))) {
                assertTrue(here.getSize().height >= 20, id + " is too small to be seen");
                new Actions(browser.driver()).sendKeys(keys).perform();
                return;
            }
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("no way to " + id + " by Tab");
    }

    @Test
    void whatIsDroppedIsAPhotoOrASentence() {
        drop("photo.png", FourCities.photo(1));
        browser.until(any -> browser.at("ask").isEnabled());
        drop("vast.png", FourCities.vastHeader());
        browser.until(any -> browser.text("status").contains("25000 x 25000"));
        drop("a.heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        browser.until(any -> browser.text("status").contains("HEIC"));
        assertTrue(browser.text("status").contains("convert it to JPEG"), browser.text("status"));
        browser.console(); // the two refusals
    }

    private static void drop(String name, byte[] bytes) {
        List<Integer> values = new ArrayList<>();
        for (byte one : bytes) {
            values.add(one & 0xFF);
        }
        browser.driver().executeScript("""
                const files = new DataTransfer();
                files.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
                document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                """, name, values);
    }

    @Test
    void tenTabsAtOnce() {
        List<String> hints = List.of("Portugal", "Norway", "Kenya", "Brazil");
        List<String> firsts = List.of("Lisbon, Portugal", "Oslo, Norway", "Nairobi, Kenya", "Rio de Janeiro, Brazil");
        String home = browser.driver().getWindowHandle();
        List<String> tabs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            browser.driver().switchTo().newWindow(WindowType.TAB);
            tabs.add(browser.driver().getWindowHandle());
            browser.driver().get(server.address().toString());
            browser.until(any -> !browser.text("knows").startsWith("Loading"));
            browser.at("file").sendKeys(PHOTO.toString());
            browser.click("ask");
        }
        for (int i = 0; i < 10; i++) {
            browser.driver().switchTo().window(tabs.get(i));
            browser.untilFirst("Oslo, Norway");
            tell(hints.get(i % 4));
        }
        for (int i = 0; i < 10; i++) {
            browser.driver().switchTo().window(tabs.get(i));
            browser.untilFirst(firsts.get(i % 4));
            browser.driver().close();
        }
        browser.driver().switchTo().window(home);
    }
}
