/**
 * Numbers that may be uncertain (MODEL 2): the sealed family {@link org.entente.model.quantity.Quantity}, which is a
 * {@link org.entente.model.quantity.Constant} or one record per distribution.
 *
 * <p>A distribution with a density is {@link org.entente.model.quantity.Continuous}:
 * {@link org.entente.model.quantity.Normal}, {@link org.entente.model.quantity.LogNormal},
 * {@link org.entente.model.quantity.Uniform}, {@link org.entente.model.quantity.Triangular},
 * {@link org.entente.model.quantity.Pert}, {@link org.entente.model.quantity.Beta},
 * {@link org.entente.model.quantity.Gamma} and {@link org.entente.model.quantity.StudentT}. Each of these can be
 * {@link org.entente.model.quantity.Truncated}. The other distributions are
 * {@link org.entente.model.quantity.Discrete}, {@link org.entente.model.quantity.Empirical},
 * {@link org.entente.model.quantity.Metalog} and {@link org.entente.model.quantity.Mixture}; a
 * {@link org.entente.model.quantity.WeightPartition} cuts the unit interval by the weights of a list. Every quantity
 * has the {@link org.entente.model.quantity.Support} of its values, and every field has the
 * {@link org.entente.model.quantity.Range} of the values that it allows.
 * {@link org.entente.model.quantity.StandardNormal} computes the normal distribution to full precision.
 */
@NullMarked
package org.entente.model.quantity;

import org.jspecify.annotations.NullMarked;
