package org.creativecities.security.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose path and JSON body stand for the ones that came in. */
class ReplacedRequest extends HttpServletRequestWrapper {

	private final String uri;

	private final String pathInfo;

	private final byte[] body;

	ReplacedRequest(HttpServletRequest request, String uri, String pathInfo, byte[] body) {
		super(request);
		this.uri = uri;
		this.pathInfo = pathInfo;
		this.body = body.clone();
	}

	@Override
	public String getRequestURI() {
		return this.uri;
	}

	@Override
	public StringBuffer getRequestURL() {
		var url = super.getRequestURL();
		return new StringBuffer(url.substring(0, url.length() - super.getRequestURI().length())).append(this.uri);
	}

	@Override
	public String getPathInfo() {
		return this.pathInfo;
	}

	@Override
	public String getContentType() {
		return "application/json";
	}

	@Override
	public String getHeader(String name) {
		if ("Content-Type".equalsIgnoreCase(name)) {
			return getContentType();
		}
		return "Content-Length".equalsIgnoreCase(name) ? Integer.toString(this.body.length) : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return "Content-Type".equalsIgnoreCase(name) || "Content-Length".equalsIgnoreCase(name)
				? Collections.enumeration(List.of(getHeader(name))) : super.getHeaders(name);
	}

	@Override
	public int getContentLength() {
		return this.body.length;
	}

	@Override
	public long getContentLengthLong() {
		return this.body.length;
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	@Override
	public ServletInputStream getInputStream() {
		var bytes = new ByteArrayInputStream(this.body);
		return new ServletInputStream() {

			@Override
			public int read() {
				return bytes.read();
			}

			@Override
			public boolean isFinished() {
				return bytes.available() == 0;
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setReadListener(ReadListener listener) {
				throw new UnsupportedOperationException();
			}

		};
	}

}
