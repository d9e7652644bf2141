package org.creativecities.bench;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/** An empty database of its own on the server of the product, for a bare engine. */
public final class BareDatabase {

	private BareDatabase() {
	}

	/** Made anew for each bench. */
	public static HikariDataSource beside(DataSource watched) throws SQLException {
		var product = watched.unwrap(HikariDataSource.class);
		var server = new JdbcTemplate(product);
		server.execute("DROP DATABASE IF EXISTS bare WITH (FORCE)");
		server.execute("CREATE DATABASE bare");
		var pool = new HikariDataSource();
		pool.setJdbcUrl(product.getJdbcUrl().replaceFirst("/postgres\\b", "/bare"));
		pool.setUsername(product.getUsername());
		pool.setPassword(product.getPassword());
		pool.setMaximumPoolSize(product.getMaximumPoolSize());
		return pool;
	}

}
