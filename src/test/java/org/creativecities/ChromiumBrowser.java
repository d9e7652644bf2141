package org.creativecities;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The system's Chromium for browser tests, one window for each person. It loads nothing
 * from elsewhere: Playwright's own browsers are not asked for.
 */
public final class ChromiumBrowser implements AutoCloseable {

	private static final List<Path> PLACES = Stream
		.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
		.map(Path::of)
		.toList();

	/** In milliseconds; a machine that builds beside the test is slow. */
	private static final double PATIENCE = 30_000;

	private final Playwright playwright;

	private final Browser browser;

	private final String base;

	public ChromiumBrowser(int port) {
		this.base = "http://localhost:" + port;
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	/**
	 * An empty page in a window of its own, for somebody whose browser prefers this
	 * language.
	 */
	public Page window(String language) {
		return window(language, "Europe/Paris");
	}

	private Page window(String language, String zone) {
		var context = this.browser.newContext(new Browser.NewContextOptions().setBaseURL(this.base)
			.setLocale(language)
			.setTimezoneId(zone)
			.setViewportSize(1600, 900));
		context.setDefaultTimeout(PATIENCE);
		return context.newPage();
	}

	/** Somebody who has logged in, in a window of their own. */
	public Page person(String id, String password, String language) {
		return person(id, password, language, "Europe/Paris");
	}

	/** Somebody who has logged in far from Paris. */
	public Page person(String id, String password, String language, String zone) {
		var page = window(language, zone);
		page.navigate("/login");
		page.fill("#username", id);
		page.fill("#password", password);
		page.click("main button");
		page.waitForURL(url -> !url.contains("/login"));
		return page;
	}

	/** A picture of the page in {@code target/screens}, to look at when a test fails. */
	public static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
	}

	/**
	 * A picture for the README, in {@code docs/pictures}: drawn only with
	 * {@code -Dpictures}.
	 */
	public static void keep(Page page, String name) {
		if (System.getProperty("pictures") != null) {
			page.setViewportSize(1_400, 1_100);
			page.evaluate("() => document.querySelector('.fjs-container').scrollIntoView()");
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "pictures", name + ".png")));
		}
	}

	@Override
	public void close() {
		this.browser.contexts().forEach(BrowserContext::close);
		this.playwright.close();
	}

	private static Path executable() {
		return PLACES.stream()
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Install Debian's package chromium for the browser tests."));
	}

}
