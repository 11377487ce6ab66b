//! `GET /profile` and `GET /profiles`.

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::people::{PEOPLE, Person};
use crate::refusal::{Refusal, RefusalBody};

/// The caller's own profile. Only `lang` and the existence of permissions are documented.
#[derive(Serialize, ToSchema)]
pub(super) struct Profile {
    success: bool,
    #[serde(flatten)]
    person: Person,
    lang: &'static str,
    permissions: &'static [&'static str],
}

/// The profiles of everybody.
#[derive(Serialize, ToSchema)]
pub(super) struct Profiles {
    success: bool,
    profiles: &'static [Person],
}

/// The caller's identity and permissions.
#[utoipa::path(
    get,
    path = "/profile",
    responses(
        (status = 200, description = "The caller", body = Profile),
        (status = 401, description = "No valid token", body = RefusalBody),
    )
)]
pub(super) async fn me(Caller(caller): Caller) -> Json<Profile> {
    Json(Profile { success: true, person: caller.clone(), lang: "de", permissions: caller.permissions() })
}

/// Everybody's names; agents may not read them.
#[utoipa::path(
    get,
    path = "/profiles",
    responses(
        (status = 200, description = "All profiles", body = Profiles),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "Agents may not read names", body = RefusalBody),
    )
)]
pub(super) async fn list(Caller(caller): Caller) -> Result<Json<Profiles>, Refusal> {
    if !caller.may_see_profiles() {
        return Err(Refusal::forbidden("You may not read the names of others."));
    }
    Ok(Json(Profiles { success: true, profiles: &PEOPLE }))
}
