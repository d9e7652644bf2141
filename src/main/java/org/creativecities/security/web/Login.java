package org.creativecities.security.web;

import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for our pages and the web apps, kept in a session; REST stands apart and
 * takes a name and password with each request, never the session. What is not named here
 * asks for a login.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Login {

	/**
	 * Our pages load nothing from elsewhere and run no script that is not a file of ours.
	 */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final RequestMatcher WEB_APPS = path("/camunda/**");

	private static final RequestMatcher WEB_APPS_API = path("/camunda/api/**");

	/**
	 * Tasklist saves drafts here; another site can neither send JSON nor pass SameSite.
	 */
	private static final RequestMatcher DRAFTS = path("/drafts/**");

	private static final RequestMatcher WEB_APPS_LOGOUT = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

	@Bean
	@Order(1)
	SecurityFilterChain rest(HttpSecurity http, EngineRoutes routes) {
		return http.securityMatcher(path("/engine-rest/**"))
			.authorizeHttpRequests(requests -> requests.anyRequest().access(routes))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(cache -> cache.disable())
			// no session, so nothing that a forged request could ride on
			.csrf(csrf -> csrf.disable())
			.addFilterBefore(new SameSite(path("/engine-rest/**")), BasicAuthenticationFilter.class)
			// a plain 401: with WWW-Authenticate a browser would ask and remember
			.httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.exceptionHandling(
					errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, EngineRoutes routes, Accounts accounts, Environment environment) {
		return http.authorizeHttpRequests(requests -> {
			// an error page is shown to whoever met the error
			requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
			requests
				.requestMatchers("/login", "/error", "/actuator/health", "/css/**", "/js/**", "/webjars/bootstrap/**",
						"/favicon.ico", "/sign/**", "/public/**", "/register")
				.permitAll();
			// whoever wants to check a ballot may do so
			requests
				.requestMatchers(HttpMethod.GET, "/ballots/*/result", "/ballots/*/pack.json",
						"/ballots/verify-ballot.html")
				.permitAll();
			// calendar programs have no login; the secret in the address stands for one
			requests.requestMatchers(HttpMethod.GET, "/calendar/*.ics").permitAll();
			requests.requestMatchers(HttpMethod.HEAD, "/calendar/*.ics").permitAll();
			if (environment.acceptsProfiles(Profiles.of("demo"))) {
				requests.requestMatchers("/demo/clock/**").hasAuthority(Groups.ADMINISTRATORS);
				requests.requestMatchers("/demo/**").permitAll();
			}
			// the first administrator is made at the first start, never by who comes
			// first
			requests.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**").denyAll();
			requests.requestMatchers("/camunda/api/admin/auth/user/{engine}/login/{app}").denyAll();
			requests.requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/{engine}").authenticated();
			requests.requestMatchers("/camunda/api/engine/**").access(routes);
			requests.requestMatchers(HttpMethod.GET, "/camunda/api/tasklist/**", "/camunda/api/welcome/**")
				.authenticated();
			requests
				.requestMatchers("/camunda/app/tasklist/**", "/camunda/app/welcome/**", "/camunda/lib/**",
						"/camunda/assets/**", "/camunda/favicon.ico", "/camunda", "/camunda/", "/camunda/app",
						"/camunda/app/")
				.authenticated();
			requests.requestMatchers("/camunda/**", "/admin/**").hasAuthority(Groups.ADMINISTRATORS);
			requests.requestMatchers("/desk/settings/**").hasAuthority(Groups.SECRETARIAT_HEAD);
			requests.requestMatchers("/desk/ballots/**")
				.hasAnyAuthority(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD, Groups.DG_OFFICE);
			requests.requestMatchers("/desk/**").hasAnyAuthority(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD);
			requests.anyRequest().authenticated();
		})
			.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
			.requestCache(cache -> cache.requestCache(pagesOnly()))
			.logout(logout -> logout
				.logoutRequestMatcher(new OrRequestMatcher(
						PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"), WEB_APPS_LOGOUT))
				.logoutSuccessHandler(goodbye()))
			// Camunda's own filter guards the web apps' API with a token of its own
			.csrf(csrf -> csrf.ignoringRequestMatchers(WEB_APPS_API, DRAFTS))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(askForLogin()).accessDeniedHandler(onceMore()))
			.addFilterBefore(new SameSite(DRAFTS), CsrfFilter.class)
			.addFilterBefore(new RightsOfToday(accounts), AnonymousAuthenticationFilter.class)
			.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(WEB_APPS),
						new StaticHeadersWriter("Content-Security-Policy", POLICY))))
			.build();
	}

	/**
	 * After the login a person goes on to the page they asked for, never to a part of
	 * one.
	 */
	private static RequestCache pagesOnly() {
		var cache = new HttpSessionRequestCache();
		var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && html.matches(request));
		return cache;
	}

	/**
	 * A page leads to the login; the web apps' API says 401, and their pages lead there.
	 */
	private static AuthenticationEntryPoint askForLogin() {
		var page = new LoginUrlAuthenticationEntryPoint("/login");
		var api = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
		return (request, response, missing) -> {
			var asked = isPart(request) || WEB_APPS_API.matches(request) || DRAFTS.matches(request) ? api : page;
			asked.commence(request, response, missing);
		};
	}

	/**
	 * An icon, say: led to the login page it would begin a session of its own, and the
	 * page that the person sees would no longer belong to theirs.
	 */
	private static boolean isPart(HttpServletRequest request) {
		var destination = request.getHeader("Sec-Fetch-Dest");
		return destination != null && !"document".equals(destination);
	}

	/**
	 * A login page that stood open too long is shown anew instead of a refusal; the page
	 * of any other refusal learns why.
	 */
	private static AccessDeniedHandler onceMore() {
		var refusal = new AccessDeniedHandlerImpl();
		var login = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");
		return (request, response, denied) -> {
			if (login.matches(request)) {
				response.sendRedirect(request.getContextPath() + "/login?again");
			}
			else {
				request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
				refusal.handle(request, response, denied);
			}
		};
	}

	private static LogoutSuccessHandler goodbye() {
		var page = new SimpleUrlLogoutSuccessHandler();
		page.setDefaultTargetUrl("/login?logout");
		var webApp = new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT);
		return (request, response, person) -> (WEB_APPS_LOGOUT.matches(request) ? webApp : page)
			.onLogoutSuccess(request, response, person);
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
