package org.creativecities.security.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser of one person: keeps cookies, follows no redirect by itself. */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String base;

	public Browser(int port) {
		this.base = "http://localhost:" + port;
	}

	public Browser loggedIn(String person, String password) {
		var token = token(get("/login").body());
		post("/login", Map.of("username", person, "password", password, "_csrf", token));
		return this;
	}

	/** Opens Tasklist, whose first page sets the token that its API asks for. */
	public Browser inTasklist() {
		get("/camunda/app/tasklist/default/");
		return this;
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public HttpResponse<String> send(String method, String path, String json, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(json)));
	}

	public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
		var body = form.entrySet()
			.stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.reduce((one, other) -> one + "&" + other)
			.orElse("");
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends one file as the part {@code file}, and the token of the page. */
	public HttpResponse<String> upload(String path, String name, byte[] content, String token) {
		var boundary = "----harbour";
		var head = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\n".formatted(boundary,
				token, boundary) + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name)
				+ "Content-Type: application/octet-stream\r\n\r\n";
		return send(
				request(path, "Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
							BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
	}

	/** The token that Camunda's API wants back in the header X-XSRF-TOKEN. */
	public String apiToken() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	public static String token(String page) {
		var found = TOKEN.matcher(page);
		return found.find() ? found.group(1) : "";
	}

	private HttpRequest.Builder request(String path, String... headers) {
		var request = HttpRequest.newBuilder(URI.create(this.base + path));
		return headers.length == 0 ? request : request.headers(headers);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException cause) {
			throw new IllegalStateException(cause);
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(cause);
		}
	}

}
