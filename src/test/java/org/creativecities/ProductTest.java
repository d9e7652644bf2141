package org.creativecities;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole product: engine, tables and web server on an embedded
 * PostgreSQL in a temporary folder. All such tests share one application context, so do
 * not add properties, profiles or mocks to a test class: each such addition starts the
 * product once more.
 * <p>
 * No job runs by itself: {@link Jobs} runs what is due. {@link ClockTravel} moves the
 * clock. After each test (after each class, if its life cycle is per class) the clock is
 * right again, nobody is logged in, and {@link CleanSlate} has emptied the engine and the
 * tables that were empty when the product started.
 * <p>
 * The web server listens on a free port: {@code @LocalServerPort int port}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = CreativeCities.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TemporaryDataDirectory.class)
@Import({ Administrator.class, Jobs.class, ClockTravel.class, CleanSlate.class })
@ExtendWith(CleanSlate.AfterTests.class)
public @interface ProductTest {

}
