/**
 * Simulations on Apache Spark. {@link org.entente.spark.Main} is the command line, whose commands simulate on a {@code
 * SparkBackend}: it sends jobs as bytes to the executors, in tasks of a {@code TaskSize}, and hands on their results as
 * {@code Arrivals}.
 */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
