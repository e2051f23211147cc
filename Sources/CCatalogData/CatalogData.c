// Every file of catalogs/ as bytes of the binary. Written by `make catalog-list`; a test compares it with the folder.
#include "CCatalogData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../catalogs/capabilities/administration.yaml"
};
static const unsigned char file_1[] = {
#embed "../../catalogs/capabilities/app-protection.yaml"
};
static const unsigned char file_2[] = {
#embed "../../catalogs/capabilities/apps.yaml"
};
static const unsigned char file_3[] = {
#embed "../../catalogs/capabilities/certificates.yaml"
};
static const unsigned char file_4[] = {
#embed "../../catalogs/capabilities/compliance-policy.yaml"
};
static const unsigned char file_5[] = {
#embed "../../catalogs/capabilities/conditional-access.yaml"
};
static const unsigned char file_6[] = {
#embed "../../catalogs/capabilities/configuration.yaml"
};
static const unsigned char file_7[] = {
#embed "../../catalogs/capabilities/connectors.yaml"
};
static const unsigned char file_8[] = {
#embed "../../catalogs/capabilities/content.yaml"
};
static const unsigned char file_9[] = {
#embed "../../catalogs/capabilities/email.yaml"
};
static const unsigned char file_10[] = {
#embed "../../catalogs/capabilities/endpoint-security.yaml"
};
static const unsigned char file_11[] = {
#embed "../../catalogs/capabilities/enrolment.yaml"
};
static const unsigned char file_12[] = {
#embed "../../catalogs/capabilities/inventory-reporting.yaml"
};
static const unsigned char file_13[] = {
#embed "../../catalogs/capabilities/kiosk-shared.yaml"
};
static const unsigned char file_14[] = {
#embed "../../catalogs/capabilities/network.yaml"
};
static const unsigned char file_15[] = {
#embed "../../catalogs/capabilities/remote-actions.yaml"
};
static const unsigned char file_16[] = {
#embed "../../catalogs/capabilities/restrictions.yaml"
};
static const unsigned char file_17[] = {
#embed "../../catalogs/capabilities/support-automation.yaml"
};
static const unsigned char file_18[] = {
#embed "../../catalogs/capabilities/updates.yaml"
};
static const unsigned char file_19[] = {
#embed "../../catalogs/catalog.yaml"
};
static const unsigned char file_20[] = {
#embed "../../catalogs/compliance/iso-27001-2022.yaml"
};
static const unsigned char file_21[] = {
#embed "../../catalogs/identity/devices-and-roles.yaml"
};
static const unsigned char file_22[] = {
#embed "../../catalogs/identity/sign-in-names.yaml"
};
static const unsigned char file_23[] = {
#embed "../../catalogs/identity/sync-and-federation.yaml"
};
static const unsigned char file_24[] = {
#embed "../../catalogs/identity/tenant-and-domains.yaml"
};
static const unsigned char file_25[] = {
#embed "../../catalogs/intune/administration.yaml"
};
static const unsigned char file_26[] = {
#embed "../../catalogs/intune/app-protection.yaml"
};
static const unsigned char file_27[] = {
#embed "../../catalogs/intune/apps.yaml"
};
static const unsigned char file_28[] = {
#embed "../../catalogs/intune/certificates.yaml"
};
static const unsigned char file_29[] = {
#embed "../../catalogs/intune/compliance-policy.yaml"
};
static const unsigned char file_30[] = {
#embed "../../catalogs/intune/conditional-access.yaml"
};
static const unsigned char file_31[] = {
#embed "../../catalogs/intune/configuration.yaml"
};
static const unsigned char file_32[] = {
#embed "../../catalogs/intune/connectors.yaml"
};
static const unsigned char file_33[] = {
#embed "../../catalogs/intune/content.yaml"
};
static const unsigned char file_34[] = {
#embed "../../catalogs/intune/email.yaml"
};
static const unsigned char file_35[] = {
#embed "../../catalogs/intune/endpoint-security.yaml"
};
static const unsigned char file_36[] = {
#embed "../../catalogs/intune/enrolment.yaml"
};
static const unsigned char file_37[] = {
#embed "../../catalogs/intune/inventory-reporting.yaml"
};
static const unsigned char file_38[] = {
#embed "../../catalogs/intune/kiosk-shared.yaml"
};
static const unsigned char file_39[] = {
#embed "../../catalogs/intune/network.yaml"
};
static const unsigned char file_40[] = {
#embed "../../catalogs/intune/remote-actions.yaml"
};
static const unsigned char file_41[] = {
#embed "../../catalogs/intune/restrictions.yaml"
};
static const unsigned char file_42[] = {
#embed "../../catalogs/intune/support-automation.yaml"
};
static const unsigned char file_43[] = {
#embed "../../catalogs/intune/updates.yaml"
};
static const unsigned char file_44[] = {
#embed "../../catalogs/legacy/workspace-one-uem.yaml"
};
static const unsigned char file_45[] = {
#embed "../../catalogs/licences.yaml"
};
static const unsigned char file_46[] = {
#embed "../../catalogs/mechanics/coexistence.yaml"
};
static const unsigned char file_47[] = {
#embed "../../catalogs/mechanics/network.yaml"
};
static const unsigned char file_48[] = {
#embed "../../catalogs/mechanics/re-enrolment.yaml"
};
static const unsigned char file_49[] = {
#embed "../../catalogs/mechanics/retirement.yaml"
};
static const unsigned char file_50[] = {
#embed "../../catalogs/mechanics/tokens-and-certificates.yaml"
};
static const unsigned char file_51[] = {
#embed "../../catalogs/people/communication.yaml"
};
static const unsigned char file_52[] = {
#embed "../../catalogs/people/legal.yaml"
};
static const unsigned char file_53[] = {
#embed "../../catalogs/people/pilot-and-support.yaml"
};
static const unsigned char file_54[] = {
#embed "../../catalogs/people/planning.yaml"
};
static const unsigned char file_55[] = {
#embed "../../catalogs/platforms.yaml"
};
static const unsigned char file_56[] = {
#embed "../../catalogs/profiles/default.yaml"
};
static const unsigned char file_57[] = {
#embed "../../catalogs/routes/administration.yaml"
};
static const unsigned char file_58[] = {
#embed "../../catalogs/routes/app-protection.yaml"
};
static const unsigned char file_59[] = {
#embed "../../catalogs/routes/apps.yaml"
};
static const unsigned char file_60[] = {
#embed "../../catalogs/routes/certificates.yaml"
};
static const unsigned char file_61[] = {
#embed "../../catalogs/routes/compliance-policy.yaml"
};
static const unsigned char file_62[] = {
#embed "../../catalogs/routes/conditional-access.yaml"
};
static const unsigned char file_63[] = {
#embed "../../catalogs/routes/configuration.yaml"
};
static const unsigned char file_64[] = {
#embed "../../catalogs/routes/connectors.yaml"
};
static const unsigned char file_65[] = {
#embed "../../catalogs/routes/content.yaml"
};
static const unsigned char file_66[] = {
#embed "../../catalogs/routes/email.yaml"
};
static const unsigned char file_67[] = {
#embed "../../catalogs/routes/endpoint-security.yaml"
};
static const unsigned char file_68[] = {
#embed "../../catalogs/routes/enrolment.yaml"
};
static const unsigned char file_69[] = {
#embed "../../catalogs/routes/inventory-reporting.yaml"
};
static const unsigned char file_70[] = {
#embed "../../catalogs/routes/kiosk-shared.yaml"
};
static const unsigned char file_71[] = {
#embed "../../catalogs/routes/network.yaml"
};
static const unsigned char file_72[] = {
#embed "../../catalogs/routes/remote-actions.yaml"
};
static const unsigned char file_73[] = {
#embed "../../catalogs/routes/restrictions.yaml"
};
static const unsigned char file_74[] = {
#embed "../../catalogs/routes/support-automation.yaml"
};
static const unsigned char file_75[] = {
#embed "../../catalogs/routes/updates.yaml"
};

static const struct muster_catalog_file files[] = {
    {"capabilities/administration.yaml", file_0, sizeof file_0},
    {"capabilities/app-protection.yaml", file_1, sizeof file_1},
    {"capabilities/apps.yaml", file_2, sizeof file_2},
    {"capabilities/certificates.yaml", file_3, sizeof file_3},
    {"capabilities/compliance-policy.yaml", file_4, sizeof file_4},
    {"capabilities/conditional-access.yaml", file_5, sizeof file_5},
    {"capabilities/configuration.yaml", file_6, sizeof file_6},
    {"capabilities/connectors.yaml", file_7, sizeof file_7},
    {"capabilities/content.yaml", file_8, sizeof file_8},
    {"capabilities/email.yaml", file_9, sizeof file_9},
    {"capabilities/endpoint-security.yaml", file_10, sizeof file_10},
    {"capabilities/enrolment.yaml", file_11, sizeof file_11},
    {"capabilities/inventory-reporting.yaml", file_12, sizeof file_12},
    {"capabilities/kiosk-shared.yaml", file_13, sizeof file_13},
    {"capabilities/network.yaml", file_14, sizeof file_14},
    {"capabilities/remote-actions.yaml", file_15, sizeof file_15},
    {"capabilities/restrictions.yaml", file_16, sizeof file_16},
    {"capabilities/support-automation.yaml", file_17, sizeof file_17},
    {"capabilities/updates.yaml", file_18, sizeof file_18},
    {"catalog.yaml", file_19, sizeof file_19},
    {"compliance/iso-27001-2022.yaml", file_20, sizeof file_20},
    {"identity/devices-and-roles.yaml", file_21, sizeof file_21},
    {"identity/sign-in-names.yaml", file_22, sizeof file_22},
    {"identity/sync-and-federation.yaml", file_23, sizeof file_23},
    {"identity/tenant-and-domains.yaml", file_24, sizeof file_24},
    {"intune/administration.yaml", file_25, sizeof file_25},
    {"intune/app-protection.yaml", file_26, sizeof file_26},
    {"intune/apps.yaml", file_27, sizeof file_27},
    {"intune/certificates.yaml", file_28, sizeof file_28},
    {"intune/compliance-policy.yaml", file_29, sizeof file_29},
    {"intune/conditional-access.yaml", file_30, sizeof file_30},
    {"intune/configuration.yaml", file_31, sizeof file_31},
    {"intune/connectors.yaml", file_32, sizeof file_32},
    {"intune/content.yaml", file_33, sizeof file_33},
    {"intune/email.yaml", file_34, sizeof file_34},
    {"intune/endpoint-security.yaml", file_35, sizeof file_35},
    {"intune/enrolment.yaml", file_36, sizeof file_36},
    {"intune/inventory-reporting.yaml", file_37, sizeof file_37},
    {"intune/kiosk-shared.yaml", file_38, sizeof file_38},
    {"intune/network.yaml", file_39, sizeof file_39},
    {"intune/remote-actions.yaml", file_40, sizeof file_40},
    {"intune/restrictions.yaml", file_41, sizeof file_41},
    {"intune/support-automation.yaml", file_42, sizeof file_42},
    {"intune/updates.yaml", file_43, sizeof file_43},
    {"legacy/workspace-one-uem.yaml", file_44, sizeof file_44},
    {"licences.yaml", file_45, sizeof file_45},
    {"mechanics/coexistence.yaml", file_46, sizeof file_46},
    {"mechanics/network.yaml", file_47, sizeof file_47},
    {"mechanics/re-enrolment.yaml", file_48, sizeof file_48},
    {"mechanics/retirement.yaml", file_49, sizeof file_49},
    {"mechanics/tokens-and-certificates.yaml", file_50, sizeof file_50},
    {"people/communication.yaml", file_51, sizeof file_51},
    {"people/legal.yaml", file_52, sizeof file_52},
    {"people/pilot-and-support.yaml", file_53, sizeof file_53},
    {"people/planning.yaml", file_54, sizeof file_54},
    {"platforms.yaml", file_55, sizeof file_55},
    {"profiles/default.yaml", file_56, sizeof file_56},
    {"routes/administration.yaml", file_57, sizeof file_57},
    {"routes/app-protection.yaml", file_58, sizeof file_58},
    {"routes/apps.yaml", file_59, sizeof file_59},
    {"routes/certificates.yaml", file_60, sizeof file_60},
    {"routes/compliance-policy.yaml", file_61, sizeof file_61},
    {"routes/conditional-access.yaml", file_62, sizeof file_62},
    {"routes/configuration.yaml", file_63, sizeof file_63},
    {"routes/connectors.yaml", file_64, sizeof file_64},
    {"routes/content.yaml", file_65, sizeof file_65},
    {"routes/email.yaml", file_66, sizeof file_66},
    {"routes/endpoint-security.yaml", file_67, sizeof file_67},
    {"routes/enrolment.yaml", file_68, sizeof file_68},
    {"routes/inventory-reporting.yaml", file_69, sizeof file_69},
    {"routes/kiosk-shared.yaml", file_70, sizeof file_70},
    {"routes/network.yaml", file_71, sizeof file_71},
    {"routes/remote-actions.yaml", file_72, sizeof file_72},
    {"routes/restrictions.yaml", file_73, sizeof file_73},
    {"routes/support-automation.yaml", file_74, sizeof file_74},
    {"routes/updates.yaml", file_75, sizeof file_75},
};

size_t muster_catalog_file_count(void) { return sizeof files / sizeof files[0]; }

struct muster_catalog_file muster_catalog_file_at(size_t position) { return files[position]; }
