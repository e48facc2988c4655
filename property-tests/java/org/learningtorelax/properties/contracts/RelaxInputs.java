package org.learningtorelax.properties.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.domains.Domain;

/** On a property or a class of properties: its parameters are the kit's random inputs. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Domain(RelaxDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
public @interface RelaxInputs {}
